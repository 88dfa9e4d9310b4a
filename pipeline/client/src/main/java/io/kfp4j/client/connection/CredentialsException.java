package io.kfp4j.client.connection;

import java.io.IOException;

/** Credentials that cannot be had, or that nobody takes. */
public final class CredentialsException extends IOException {
    CredentialsException(String message) {
        super(message);
    }
}
