package io.kfp4j.local;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down how far a run has come. */
record RunRecorder(RunStart start, TaskNode root, InstantSource clock) {

    /**
     * The record of the run as it is now.
     *
     * @param stop why it was stopped; absent where it was not
     */
    RunRecord record(@Nullable Stop stop) {
        var tasks = new ArrayList<TaskRecord>();
        collect(root, tasks);
        var end = root.endTime == null ? clock.instant() : root.endTime;
        return new RunRecord(
                start.facts().runId(),
                start.facts().displayName(),
                start.facts().pipelineName(),
                state(),
                start.facts().created(),
                state().isFinal() ? end : null,
                start.parameters(),
                start.pipelineRoot(),
                start.folder().path(),
                tasks,
                root.outputs,
                error(tasks, stop));
    }

    private RunState state() {
        return switch (root.state) {
            case SUCCEEDED -> RunState.SUCCEEDED;
            case FAILED -> RunState.FAILED;
            case CANCELED -> RunState.CANCELED;
            default -> RunState.RUNNING;
        };
    }

    /** The causes of all failures; a group that failed because of something in it is not one of them. */
    private @Nullable String error(List<TaskRecord> tasks, @Nullable Stop stop) {
        var failed =
                tasks.stream().filter(task -> task.state() == TaskState.FAILED).toList();
        var around = failed.stream().map(task -> String.valueOf(task.parent())).collect(Collectors.toSet());
        var causes = new ArrayList<String>();
        if (stop != null) {
            causes.add(stop.reason());
        }
        failed.stream()
                .filter(task -> !around.contains(task.path()))
                .map(task -> "Task '" + task.path() + "' failed: " + task.error())
                .forEach(causes::add);
        return causes.isEmpty() ? root.error : String.join("\n", causes);
    }

    private static void collect(TaskNode node, List<TaskRecord> tasks) {
        for (var child : node.children.values()) {
            tasks.add(child.record());
            collect(child, tasks);
        }
    }
}
