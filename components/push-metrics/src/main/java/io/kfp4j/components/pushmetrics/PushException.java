package io.kfp4j.components.pushmetrics;

import org.jspecify.annotations.Nullable;

/** Metrics that no gateway has taken; the message says why and what to do. */
final class PushException extends Exception {
    private static final long serialVersionUID = 1L;

    PushException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
