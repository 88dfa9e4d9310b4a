package io.kfp4j.client.connection;

import org.jspecify.annotations.Nullable;

/**
 * Whom to believe, and how to prove who asks by a certificate.
 *
 * @param authorities certificates in PEM that sign the server's; null for the JVM's own
 * @param certificate the client's certificate in PEM; null for none
 * @param key the key of that certificate in PEM
 * @param believesAnyone whether any server is believed; not for anything that matters
 */
public record Tls(
        @Nullable String authorities, @Nullable String certificate, @Nullable String key, boolean believesAnyone) {

    /** As the JVM does it. */
    public static final Tls STANDARD = new Tls(null, null, null, false);

    /** With a private authority. */
    public static Tls trusting(String pem) {
        return new Tls(pem, null, null, false);
    }

    @Override
    public String toString() {
        return (authorities == null ? "the JVM's authorities" : "a private authority")
                + (certificate == null ? "" : ", a client certificate")
                + (believesAnyone ? ", any server is believed" : "");
    }
}
