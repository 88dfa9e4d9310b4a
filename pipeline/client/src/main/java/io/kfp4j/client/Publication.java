package io.kfp4j.client;

import io.kfp4j.spec.CompiledPipeline;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pipeline that the server is to have.
 *
 * @param pipelineName null for the name in the specification
 * @param versionName null for the pipeline's name and a hash of what the specification says: a new name exactly if it is a new version
 * @param description of the version
 * @param codeSourceUrl where the pipeline's source is
 */
public record Publication(
        CompiledPipeline compiled,
        @Nullable String pipelineName,
        @Nullable String versionName,
        @Nullable String description,
        @Nullable String codeSourceUrl) {

    public static Publication of(CompiledPipeline compiled) {
        return new Publication(compiled, null, null, null, null);
    }

    /** Under another name than the specification's. */
    public Publication named(String pipeline) {
        return new Publication(compiled, pipeline, versionName, description, codeSourceUrl);
    }

    /** As a version with a name of your own, which must not be taken by something else. */
    public Publication asVersion(String name) {
        return new Publication(compiled, pipelineName, name, description, codeSourceUrl);
    }

    public Publication describedAs(String text) {
        return new Publication(compiled, pipelineName, versionName, text, codeSourceUrl);
    }

    public Publication from(String url) {
        return new Publication(compiled, pipelineName, versionName, description, url);
    }
}
