package io.kfp4j.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** What serves a folder of models for {@link KServeStandIn}, as a ServingRuntime does for KServe. */
@FunctionalInterface
public interface ModelRuntime {

    /**
     * Starts serving on a free port, and returns when every model in the folder takes requests.
     *
     * @param repository the folder that contains {@code <model>/config.pbtxt}
     * @throws IOException if a model does not load, in words for its author
     */
    Running start(Path repository) throws IOException;

    /** A runtime that serves. */
    interface Running extends AutoCloseable {
        URI uri();

        /** Lets requests under way finish, and stops. */
        @Override
        void close();
    }
}
