package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/** There is something of that name already, or somebody else was first. */
public final class ConflictException extends KfpException {
    public ConflictException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
