package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/** The server does not know who asks, or does not let them. Asking again will not help. */
public final class NotAuthorizedException extends KfpException {
    public NotAuthorizedException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
