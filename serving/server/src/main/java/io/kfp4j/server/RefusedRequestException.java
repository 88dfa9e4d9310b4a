package io.kfp4j.server;

/** A request that gets an error for an answer: its HTTP status and what to tell the caller. */
final class RefusedRequestException extends Exception {
    private final int status;
    private final FailureReason reason;

    RefusedRequestException(int status, FailureReason reason, String message) {
        super(message);
        this.status = status;
        this.reason = reason;
    }

    static RefusedRequestException invalid(String message) {
        return new RefusedRequestException(400, FailureReason.OTHER, message);
    }

    static RefusedRequestException notFound(String message) {
        return new RefusedRequestException(404, FailureReason.OTHER, message);
    }

    static RefusedRequestException notReady(String message) {
        return new RefusedRequestException(503, FailureReason.REJECTED, message);
    }

    int status() {
        return status;
    }

    FailureReason reason() {
        return reason;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
