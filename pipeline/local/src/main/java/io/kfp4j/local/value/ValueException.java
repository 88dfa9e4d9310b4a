package io.kfp4j.local.value;

/** A value is not what is needed; the message says which, why and what to do. */
public final class ValueException extends RuntimeException {
    public ValueException(String message) {
        super(message);
    }

    public ValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
