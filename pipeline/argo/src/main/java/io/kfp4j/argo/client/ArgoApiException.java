package io.kfp4j.argo.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says that the Argo Server refused a request, or was not to be reached: the request, the server's own words and what to do. */
public final class ArgoApiException extends IOException {
    private final int status;

    ArgoApiException(int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status; 0 where there was no answer. */
    public int status() {
        return status;
    }
}
