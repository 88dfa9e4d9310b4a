package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;

/** A pipeline and its first version, from a file that the server can fetch. */
@JsonSnakeCase
public record CreatePipelineAndVersionRequest(Pipeline pipeline, PipelineVersion pipelineVersion) {}
