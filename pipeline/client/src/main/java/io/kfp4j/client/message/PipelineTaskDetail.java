package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task of a run.
 *
 * @param executionId of its execution in MLMD
 * @param error only where it failed or was cancelled
 * @param inputs ids of artifacts in MLMD, by name
 * @param parentTaskId the task around it; absent at the root
 * @param podName the node's id: what {@code logs} and {@code artifacts} ask for
 */
@JsonSnakeCase
public record PipelineTaskDetail(
        @Nullable String runId,
        @Nullable String taskId,
        @Nullable String displayName,
        @Nullable Instant createTime,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable ExecutorDetail executorDetail,
        @Nullable RuntimeState state,
        @Nullable Long executionId,
        @Nullable Status error,
        Map<String, ArtifactList> inputs,
        Map<String, ArtifactList> outputs,
        @Nullable String parentTaskId,
        List<RuntimeStatus> stateHistory,
        @Nullable String podName,
        List<ChildTask> childTasks) {

    public PipelineTaskDetail {
        createTime = Times.known(createTime);
        startTime = Times.known(startTime);
        endTime = Times.known(endTime);
        inputs = Ordered.copy(inputs);
        outputs = Ordered.copy(outputs);
        stateHistory = List.copyOf(stateHistory);
        childTasks = List.copyOf(childTasks);
    }

    /** How far it is. */
    public RuntimeState stateNow() {
        return state == null ? RuntimeState.RUNTIME_STATE_UNSPECIFIED : state;
    }

    /** The jobs that did the work. */
    @JsonSnakeCase
    public record ExecutorDetail(
            @Nullable String mainJob,
            @Nullable String preCachingCheckJob,
            List<String> failedMainJobs,
            List<String> failedPreCachingCheckJobs) {
        public ExecutorDetail {
            failedMainJobs = List.copyOf(failedMainJobs);
            failedPreCachingCheckJobs = List.copyOf(failedPreCachingCheckJobs);
        }
    }

    /** A task that waits for this one, or is part of it. */
    @JsonSnakeCase
    public record ChildTask(@Nullable String taskId, @Nullable String podName) {}

    /** Artifacts in MLMD. */
    @JsonSnakeCase
    public record ArtifactList(List<Long> artifactIds) {
        public ArtifactList {
            artifactIds = List.copyOf(artifactIds);
        }
    }
}
