package io.kfp4j.components.uploadmodel;

import java.io.IOException;

/** A model, or a place for it, that no server could use. */
final class InvalidModelException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidModelException(String message) {
        super(message);
    }
}
