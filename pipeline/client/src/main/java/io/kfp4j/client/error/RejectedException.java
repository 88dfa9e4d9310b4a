package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/** The server understood the request and does not take it: the request has to change. */
public final class RejectedException extends KfpException {
    public RejectedException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
