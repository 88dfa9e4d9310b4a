package io.kfp4j.inference;

/** A request to a model server that did not succeed; the text names the request, what happened and what to do. */
public final class InferenceException extends RuntimeException {
    /** The HTTP status, or 0 when there was no usable answer. */
    private final int status;

    InferenceException(int status, String message) {
        super(message);
        this.status = status;
    }

    InferenceException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** The HTTP status that the server answered with, or 0 when there was no usable answer. */
    public int status() {
        return status;
    }
}
