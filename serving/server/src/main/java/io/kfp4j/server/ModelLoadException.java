package io.kfp4j.server;

/** A model that cannot be served; the text says which file, what is wrong with it, and what to do. */
final class ModelLoadException extends Exception {
    ModelLoadException(String message) {
        super(message);
    }

    ModelLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
