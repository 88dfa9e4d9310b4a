package io.kfp4j.spec;

import org.jspecify.annotations.Nullable;

/**
 * A compiled pipeline, whole: what the Kubeflow UI takes as one file.
 *
 * @param pipeline the first document
 * @param platform the second; absent where the pipeline needs nothing of its platform
 */
public record CompiledPipeline(PipelineSpec pipeline, @Nullable PlatformSpec platform) {}
