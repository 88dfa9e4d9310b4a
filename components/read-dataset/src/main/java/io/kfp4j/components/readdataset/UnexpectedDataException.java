package io.kfp4j.components.readdataset;

import java.io.IOException;

/** A file that arrived whole but is not the one that was expected. */
final class UnexpectedDataException extends IOException {
    private static final long serialVersionUID = 1L;

    UnexpectedDataException(String message) {
        super(message);
    }
}
