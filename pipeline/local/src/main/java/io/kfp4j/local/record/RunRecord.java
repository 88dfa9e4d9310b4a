package io.kfp4j.local.record;

import io.kfp4j.spec.Ordered;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run on this machine, finished or not.
 *
 * @param runId unique below the pipeline root
 * @param displayName how the run is shown
 * @param pipelineName the pipeline's name in its spec
 * @param startTime of the first start, where the run was resumed
 * @param endTime absent while it runs
 * @param parameters the pipeline's parameters with their defaults, JSON values by name
 * @param pipelineRoot where the artifacts of all runs go: a folder, or a URI such as {@code s3://bucket/prefix}
 * @param folder the run's folder on this machine; not written to {@code run.json}, which lies in it
 * @param tasks parents before children, producers before consumers
 * @param outputs what the pipeline returned
 * @param error the causes of all failed tasks, one a line; absent where none failed
 */
public record RunRecord(
        String runId,
        String displayName,
        String pipelineName,
        RunState state,
        Instant startTime,
        @Nullable Instant endTime,
        Map<String, @Nullable Object> parameters,
        String pipelineRoot,
        Path folder,
        List<TaskRecord> tasks,
        TaskValues outputs,
        @Nullable String error) {

    public RunRecord {
        parameters = Ordered.copy(parameters);
        tasks = List.copyOf(tasks);
    }

    /** The task with this path. */
    public Optional<TaskRecord> task(String path) {
        return tasks.stream().filter(task -> task.path().equals(path)).findFirst();
    }
}
