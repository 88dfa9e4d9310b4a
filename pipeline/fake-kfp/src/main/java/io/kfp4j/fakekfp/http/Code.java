package io.kfp4j.fakekfp.http;

/** The codes of {@code google.rpc.Code} that KFP's server uses, and the HTTP status its gateway makes of each. */
public enum Code {
    INVALID_ARGUMENT(3, 400),
    NOT_FOUND(5, 404),
    ALREADY_EXISTS(6, 409),
    PERMISSION_DENIED(7, 403),
    RESOURCE_EXHAUSTED(8, 429),
    FAILED_PRECONDITION(9, 400),
    /** What KFP calls a bad request: the gateway makes a conflict of it. */
    ABORTED(10, 409),
    UNIMPLEMENTED(12, 501),
    INTERNAL(13, 500),
    UNAVAILABLE(14, 503),
    UNAUTHENTICATED(16, 401);

    private final int number;
    private final int status;

    Code(int number, int status) {
        this.number = number;
        this.status = status;
    }

    int number() {
        return number;
    }

    int status() {
        return status;
    }
}
