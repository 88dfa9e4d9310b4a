package io.kfp4j.dsl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline says of its runs as a whole. It counts for the pipeline that is submitted, not for pipelines inside it.
 *
 * @param displayName the name that people see
 * @param pipelineRoot where artifacts go if the run does not say
 * @param timeToLive how long a run's Kubernetes objects are kept when it is over, however it ended
 * @param timeToLiveOnSuccess the same for runs that succeeded
 * @param timeToLiveOnFailure the same for runs that failed
 * @param deadline how long a run may take
 */
public record PipelineConfig(
        @Nullable String displayName,
        @Nullable String pipelineRoot,
        @Nullable Workspace workspace,
        @Nullable Duration timeToLive,
        @Nullable Duration timeToLiveOnSuccess,
        @Nullable Duration timeToLiveOnFailure,
        @Nullable Duration deadline) {

    /** Nothing said. */
    public static PipelineConfig none() {
        return new PipelineConfig(null, null, null, null, null, null, null);
    }

    public PipelineConfig displayName(String shown) {
        return new PipelineConfig(
                shown, pipelineRoot, workspace, timeToLive, timeToLiveOnSuccess, timeToLiveOnFailure, deadline);
    }

    public PipelineConfig pipelineRoot(String uri) {
        return new PipelineConfig(
                displayName, uri, workspace, timeToLive, timeToLiveOnSuccess, timeToLiveOnFailure, deadline);
    }

    public PipelineConfig workspace(Workspace shared) {
        return new PipelineConfig(
                displayName, pipelineRoot, shared, timeToLive, timeToLiveOnSuccess, timeToLiveOnFailure, deadline);
    }

    public PipelineConfig timeToLive(Duration kept) {
        return new PipelineConfig(
                displayName, pipelineRoot, workspace, kept, timeToLiveOnSuccess, timeToLiveOnFailure, deadline);
    }

    public PipelineConfig timeToLiveOnSuccess(Duration kept) {
        return new PipelineConfig(
                displayName, pipelineRoot, workspace, timeToLive, kept, timeToLiveOnFailure, deadline);
    }

    public PipelineConfig timeToLiveOnFailure(Duration kept) {
        return new PipelineConfig(
                displayName, pipelineRoot, workspace, timeToLive, timeToLiveOnSuccess, kept, deadline);
    }

    public PipelineConfig deadline(Duration limit) {
        return new PipelineConfig(
                displayName, pipelineRoot, workspace, timeToLive, timeToLiveOnSuccess, timeToLiveOnFailure, limit);
    }
}
