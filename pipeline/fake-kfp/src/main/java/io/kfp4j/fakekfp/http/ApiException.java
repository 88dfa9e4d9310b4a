package io.kfp4j.fakekfp.http;

/** Why the server does not do what it was asked for. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public ApiException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What is asked for makes no sense: HTTP 400. */
    public static ApiException invalid(String message) {
        return new ApiException(Code.INVALID_ARGUMENT, message);
    }

    /** What is asked for cannot be had as things stand: HTTP 409, as from KFP itself. */
    public static ApiException badRequest(String message) {
        return new ApiException(Code.ABORTED, message);
    }

    /** There is no such thing. */
    public static ApiException notFound(String kind, String id) {
        return new ApiException(Code.NOT_FOUND, kind + " " + id + " not found.");
    }

    /** There is such a thing already. */
    public static ApiException exists(String message) {
        return new ApiException(Code.ALREADY_EXISTS, message);
    }
}
