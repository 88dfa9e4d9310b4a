package io.kfp4j.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The keys that open the sandbox's object storage. */
public record Credentials(String accessKey, String secretKey) {

    public Credentials {
        if (accessKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalArgumentException(
                    "an access key and a secret key must not be empty. Give both or neither.");
        }
    }

    /** Keys that nobody else knows. */
    public static Credentials random() {
        return new Credentials("kfp4j-" + hex(4), hex(20));
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "Credentials[" + accessKey + "]";
    }

    static String hex(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
