package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/** What was asked for is not there, or not for this user. */
public final class NotFoundException extends KfpException {
    public NotFoundException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
