package io.kfp4j.inference;

import java.io.IOException;

/** A message that is not one of the Open Inference Protocol; its text says where, what, and what was expected. */
public final class InvalidMessageException extends IOException {
    public InvalidMessageException(String message) {
        super(message);
    }

    InvalidMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
