package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import org.jspecify.annotations.Nullable;

/**
 * Which version of which pipeline.
 *
 * @param pipelineVersionId absent for the newest when the run is created
 */
@JsonSnakeCase
public record PipelineVersionReference(@Nullable String pipelineId, @Nullable String pipelineVersionId) {}
