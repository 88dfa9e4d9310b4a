package io.kfp4j.component;

import org.jspecify.annotations.Nullable;

/**
 * Ends a task with a sentence instead of a stack trace: what is wrong, where, and what to do about it.
 *
 * <p>Use it for what a user can mend (a malformed row, missing credentials, a model below its threshold), and let everything
 * unexpected escape as it is.
 */
public class ComponentException extends Exception {
    private static final long serialVersionUID = 1L;

    public ComponentException(String message) {
        super(message);
    }

    public ComponentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
