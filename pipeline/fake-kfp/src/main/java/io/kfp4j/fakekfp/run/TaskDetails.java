package io.kfp4j.fakekfp.run;

import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.PipelineTaskDetail.ChildTask;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.message.RuntimeStatus;
import io.kfp4j.client.message.Status;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a run as KFP tells them: every node of the workflow that has begun is one. A task of the pipeline has a driver before it
 * and, where it is a program, an {@code executor} in it, which is the node with its log and artifacts. A node names those that follow it,
 * never the one around it.
 */
final class TaskDetails {
    private static final String ROOT = "root";
    private static final String DRIVER = "-driver";
    private static final String EXECUTOR = "executor";

    private final String runId;
    private final List<TaskRecord> tasks;
    private final List<PipelineTaskDetail> details = new ArrayList<>();

    private TaskDetails(String runId, List<TaskRecord> tasks) {
        this.runId = runId;
        this.tasks =
                tasks.stream().filter(task -> task.state() != TaskState.PENDING).toList();
    }

    /**
     * All of them.
     *
     * @param state of the run as a whole
     */
    static List<PipelineTaskDetail> of(
            String runId, RuntimeState state, Instant start, @Nullable Instant end, List<TaskRecord> tasks) {
        var all = new TaskDetails(runId, tasks);
        all.add(ROOT + DRIVER, ROOT + DRIVER, RuntimeState.SUCCEEDED, start, start, null, Stream.of(ROOT));
        all.add(ROOT, ROOT, state, start, end, null, all.firstIn(null));
        all.tasks.forEach(all::add);
        return all.details;
    }

    /** What KFP calls the node in which the program of a task runs. */
    static String executorOf(String runId, TaskRecord task) {
        return node(runId, task.kind() == TaskKind.CONTAINER ? task.path() + "/" + EXECUTOR : task.path());
    }

    private void add(TaskRecord task) {
        Instant start = task.startTime();
        boolean ran = start != null;
        if (hasDriver(task)) {
            add(
                    task.path() + DRIVER,
                    task.displayName() + DRIVER,
                    ran || task.state() == TaskState.SKIPPED ? RuntimeState.SUCCEEDED : state(task.state()),
                    start,
                    start,
                    null,
                    Stream.of(task.path()));
        }
        boolean program = task.kind() == TaskKind.CONTAINER && task.state() != TaskState.SKIPPED;
        add(
                task.path(),
                task.displayName(),
                task.state() == TaskState.CACHED ? RuntimeState.SUCCEEDED : state(task.state()),
                start,
                task.endTime(),
                task.error(),
                program
                        ? Stream.of(task.path() + "/" + EXECUTOR)
                        : Stream.concat(firstIn(task.path()), behind(task.path())));
        if (program) {
            add(
                    task.path() + "/" + EXECUTOR,
                    EXECUTOR,
                    state(task.state()),
                    start,
                    task.endTime(),
                    task.error(),
                    behind(task.path()));
        }
    }

    /** The first nodes of what waits for nothing in a group. */
    private Stream<String> firstIn(@Nullable String parent) {
        return tasks.stream()
                .filter(task -> String.valueOf(task.parent()).equals(String.valueOf(parent)))
                .filter(task -> task.dependencies().isEmpty())
                .map(TaskDetails::first);
    }

    private Stream<String> behind(String path) {
        return tasks.stream().filter(task -> task.dependencies().contains(path)).map(TaskDetails::first);
    }

    private static String first(TaskRecord task) {
        return hasDriver(task) ? task.path() + DRIVER : task.path();
    }

    private static boolean hasDriver(TaskRecord task) {
        return task.kind() != TaskKind.IMPORTER && task.kind() != TaskKind.LOOP_ITERATION;
    }

    private void add(
            String path,
            String name,
            RuntimeState state,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String error,
            Stream<String> next) {
        details.add(new PipelineTaskDetail(
                runId,
                UUID.nameUUIDFromBytes((runId + "/" + path + "/task").getBytes(StandardCharsets.UTF_8))
                        .toString(),
                name,
                start,
                start,
                state.isFinal() ? end : null,
                null,
                state,
                null,
                error == null ? null : new Status(0, error, List.of()),
                Map.of(),
                Map.of(),
                null,
                List.of(new RuntimeStatus(end == null ? start : end, state, null)),
                node(runId, path),
                next.map(child -> new ChildTask(null, node(runId, child))).toList()));
    }

    /** A program that was not run because its outputs were there is a skipped node. */
    private static RuntimeState state(TaskState state) {
        return switch (state) {
            case PENDING -> RuntimeState.PENDING;
            case RUNNING -> RuntimeState.RUNNING;
            case SUCCEEDED -> RuntimeState.SUCCEEDED;
            case FAILED -> RuntimeState.FAILED;
            case SKIPPED, CACHED -> RuntimeState.SKIPPED;
            case CANCELED -> RuntimeState.CANCELED;
        };
    }

    private static String node(String runId, String path) {
        return "run-" + UUID.nameUUIDFromBytes((runId + "/" + path).getBytes(StandardCharsets.UTF_8));
    }
}
