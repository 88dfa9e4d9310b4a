package io.kfp4j.stubs;

/** A component for which no Java can be written, or files that cannot be; the message says what to do. */
public final class StubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StubException(String message) {
        super(message);
    }

    public StubException(String message, Throwable cause) {
        super(message, cause);
    }
}
