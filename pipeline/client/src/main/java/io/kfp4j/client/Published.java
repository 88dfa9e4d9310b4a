package io.kfp4j.client;

import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;

/**
 * What came of publishing.
 *
 * @param version the version that holds what was published; not always the newest, where an older one already did
 */
public record Published(Pipeline pipeline, PipelineVersion version, Change change) {

    /** What is new. */
    public enum Change {
        /** Nothing: the server had it. */
        NONE,
        /** A version of a pipeline that was there. */
        VERSION,
        /** The pipeline and its first version. */
        PIPELINE
    }
}
