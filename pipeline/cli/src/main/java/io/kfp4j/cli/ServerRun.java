package io.kfp4j.cli;

import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.message.Status;
import io.kfp4j.local.record.AttemptRecord;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.record.TaskValues;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run of a server in the form that runs on this machine have, so that both are shown alike. */
final class ServerRun {

    static RunRecord record(Run run) {
        var tasks = TaskTree.of(run).tasks().entrySet().stream()
                .map(each -> task(each.getKey(), each.getValue()))
                .toList();
        var config = run.runtimeConfig();
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(config == null ? Map.of() : config.parameters());
        var name = text(run.displayName(), "run");
        return new RunRecord(
                text(run.runId(), ""),
                name,
                pipelineName(run, name),
                state(run.stateNow()),
                run.createdAt() == null ? Instant.EPOCH : run.createdAt(),
                run.finishedAt(),
                parameters,
                config == null ? "" : text(config.pipelineRoot(), "the server's pipeline root"),
                Path.of(""),
                tasks,
                TaskValues.none(),
                error(run, tasks));
    }

    /** One task of the run; empty for what the server itself does. */
    static Optional<TaskRecord> task(Run run, PipelineTaskDetail detail) {
        return TaskTree.of(run).tasks().entrySet().stream()
                .filter(each -> Objects.equals(each.getValue().detail().taskId(), detail.taskId()))
                .map(each -> task(each.getKey(), each.getValue()))
                .findFirst();
    }

    private static TaskRecord task(String path, TaskTree.Node node) {
        var detail = node.detail();
        var state = state(node);
        return new TaskRecord(
                path,
                path.substring(path.lastIndexOf('/') + 1),
                path.substring(path.lastIndexOf('/') + 1),
                node.isGroup() ? TaskKind.DAG : TaskKind.CONTAINER,
                state,
                node.parent(),
                node.dependencies(),
                null,
                detail.startTime(),
                detail.endTime(),
                node.isGroup() ? List.of() : attempts(detail),
                TaskValues.none(),
                TaskValues.none(),
                null,
                null,
                null,
                null,
                null,
                message(detail.error()));
    }

    /** The server tells of the last try alone. */
    private static List<AttemptRecord> attempts(PipelineTaskDetail detail) {
        var start = detail.startTime();
        return start == null
                ? List.of()
                : List.of(new AttemptRecord(1, start, detail.endTime(), null, message(detail.error())));
    }

    /** What was there already needs no executor. */
    private static TaskState state(TaskTree.Node node) {
        var executor = node.executor();
        return switch (node.detail().stateNow()) {
            case RUNNING, CANCELING -> TaskState.RUNNING;
            case SUCCEEDED ->
                executor != null && executor.stateNow() == RuntimeState.SKIPPED
                        ? TaskState.CACHED
                        : TaskState.SUCCEEDED;
            case SKIPPED -> TaskState.SKIPPED;
            case FAILED -> TaskState.FAILED;
            case CANCELED -> TaskState.CANCELED;
            case RUNTIME_STATE_UNSPECIFIED, PENDING, PAUSED -> TaskState.PENDING;
        };
    }

    private static RunState state(RuntimeState state) {
        return switch (state) {
            case SUCCEEDED, SKIPPED -> RunState.SUCCEEDED;
            case FAILED -> RunState.FAILED;
            case CANCELED -> RunState.CANCELED;
            case RUNTIME_STATE_UNSPECIFIED, PENDING, RUNNING, CANCELING, PAUSED -> RunState.RUNNING;
        };
    }

    private static @Nullable String error(Run run, List<TaskRecord> tasks) {
        List<String> causes = new ArrayList<>();
        var own = message(run.error());
        if (own != null) {
            causes.add(own);
        }
        tasks.stream()
                .filter(task -> task.error() != null)
                .forEach(task -> causes.add(task.path() + ": " + task.error()));
        return causes.isEmpty() ? null : String.join("\n", causes);
    }

    private static @Nullable String message(@Nullable Status error) {
        return error == null || error.message() == null || error.message().isEmpty() ? null : error.message();
    }

    private static String pipelineName(Run run, String otherwise) {
        var spec = run.pipelineSpec();
        var inner = spec != null && spec.get("pipeline_spec") instanceof Map<?, ?> whole ? whole : spec;
        return inner != null
                        && inner.get("pipelineInfo") instanceof Map<?, ?> info
                        && info.get("name") instanceof String name
                ? name
                : otherwise;
    }

    private static String text(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private ServerRun() {}
}
