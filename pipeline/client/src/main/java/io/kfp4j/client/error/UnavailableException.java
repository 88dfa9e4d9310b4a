package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/** The server, or the way to it, did not work in spite of repeated attempts. Trying again later may help. */
public final class UnavailableException extends KfpException {
    private final boolean mayHaveHappened;

    public UnavailableException(Failure failure, boolean mayHaveHappened, @Nullable Throwable cause) {
        super(failure, cause);
        this.mayHaveHappened = mayHaveHappened;
    }

    /** Whether the server may have done what was asked although no answer said so. */
    public boolean mayHaveHappened() {
        return mayHaveHappened;
    }
}
