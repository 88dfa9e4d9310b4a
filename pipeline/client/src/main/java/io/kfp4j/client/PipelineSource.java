package io.kfp4j.client;

import io.kfp4j.spec.CompiledPipeline;
import org.jspecify.annotations.Nullable;

/** What a run runs. */
public sealed interface PipelineSource {

    /** A specification that goes with the request. */
    record Inline(CompiledPipeline pipeline) implements PipelineSource {}

    /**
     * A version that the server has.
     *
     * @param versionId null for the newest
     */
    record Version(String pipelineId, @Nullable String versionId) implements PipelineSource {}
}
