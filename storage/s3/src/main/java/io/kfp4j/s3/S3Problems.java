package io.kfp4j.s3;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.MinioException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** Turns what went wrong into a sentence for the person who runs it. */
record S3Problems(URI endpoint) {

    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchObject");

    /** What a client's exception is really about. */
    static Throwable causeOf(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && wraps(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    // The MinIO client wraps a connection that fails in an IllegalStateException.
    private static boolean wraps(Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown instanceof IllegalStateException
                || thrown.getClass() == MinioException.class;
    }

    S3Exception explain(S3Location about, Throwable cause, int attempts) {
        return new S3Exception(
                sentence(about, cause) + (attempts > 1 ? " (tried " + attempts + " times)" : ""),
                cause,
                MISSING.contains(codeOf(cause)));
    }

    /** The server's word for what is wrong; empty where it has not answered. */
    static String codeOf(Throwable cause) {
        return cause instanceof ErrorResponseException refused
                ? String.valueOf(refused.errorResponse().code())
                : "";
    }

    /** What is to be brought has no place on this machine. */
    static S3Exception unwritable(IOException e) {
        var what = e instanceof FileSystemException file ? " '" + file.getFile() + "'" : " what arrives";
        var reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e instanceof FileSystemException ? e.getClass().getSimpleName() : String.valueOf(e.getMessage());
        return new S3Exception("Cannot write" + what + " on this machine: " + reason + ". Mend that and try again", e);
    }

    /** The HTTP client ends a wait that is too long by closing the socket, and the MinIO client hands on no more than that. */
    private static boolean isSilence(IOException failed) {
        return failed instanceof SocketTimeoutException
                || (failed instanceof SocketException && "Socket closed".equals(failed.getMessage()));
    }

    private String sentence(S3Location about, Throwable cause) {
        if (cause instanceof ErrorResponseException refused) {
            return refused(about, refused);
        }
        if (cause instanceof InvalidResponseException) {
            return endpoint
                    + " does not answer as S3 does. Check S3_ENDPOINT, and what stands between it and this task";
        }
        return cause instanceof IOException failed ? unreachable(about, failed) : about + ": " + cause.getMessage();
    }

    private String refused(S3Location about, ErrorResponseException refused) {
        var code = codeOf(refused);
        return switch (code) {
            case "NoSuchBucket" ->
                "There is no bucket '" + about.bucket() + "' at " + endpoint + ". Create it, or correct its name";
            case "NoSuchKey", "NoSuchObject" ->
                "There is no object " + about + " at " + endpoint + ". Upload it, or correct its key";
            case "InvalidAccessKeyId", "SignatureDoesNotMatch" ->
                endpoint + " does not accept the credentials (" + code
                        + "). Check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY";
            case "AccessDenied" ->
                endpoint + " does not let these credentials use " + about
                        + ". Grant them the right, or check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY";
            case "AuthorizationHeaderMalformed", "PermanentRedirect" ->
                endpoint + " serves '" + about.bucket() + "' from another region (" + code
                        + "). Set S3_REGION to the bucket's";
            case "RequestTimeTooSkewed" ->
                endpoint + " and this machine do not agree on the time. Set the clock of the wrong one";
            default -> endpoint + " answered " + refused.response().code() + " " + code + " for " + about;
        };
    }

    private String unreachable(S3Location about, IOException failed) {
        if (failed instanceof UnknownHostException) {
            return "No server is known by the name '" + endpoint.getHost() + "'. Check S3_ENDPOINT";
        }
        if (failed instanceof ConnectException) {
            return "Nothing answers at " + endpoint + ". Check S3_ENDPOINT, and that the server runs";
        }
        if (isSilence(failed)) {
            return endpoint + " has gone silent while " + about + " was under way. Check the server and the network";
        }
        if (failed instanceof EOFException) {
            return "The connection to " + endpoint + " was closed while " + about
                    + " was under way. Check the server and the network";
        }
        if (failed instanceof SSLException) {
            return "No secure connection to " + endpoint + " (" + failed.getMessage()
                    + "). Check the scheme of S3_ENDPOINT and the certificate authorities of this task";
        }
        return "The connection to " + endpoint + " broke while " + about + " was under way: " + failed.getMessage()
                + ". Check the server and the network";
    }
}
