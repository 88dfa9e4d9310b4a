package io.kfp4j.client.error;

import org.jspecify.annotations.Nullable;

/** An answer that is not KFP's: another server is at the address, or something in between answers for it. */
public final class UnreadableAnswerException extends KfpException {
    public UnreadableAnswerException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
