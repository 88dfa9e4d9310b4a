package io.kfp4j.network;

import java.io.IOException;

/** Says why a file cannot be read as a network. */
public final class NetworkFileException extends IOException {
    private static final long serialVersionUID = 1L;

    NetworkFileException(String message) {
        super(message);
    }

    NetworkFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
