package io.kfp4j.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which kfp4j this is. */
final class Version {
    /** The release of KFP whose compiler ours follows; servers and the UI show it. */
    private static final String FOLLOWS = "2.17.0";

    static final String NAME = read();

    static final String SDK = "kfp-" + FOLLOWS + "+kfp4j-" + NAME;

    // The build writes its version into this file.
    private static String read() {
        try (var file = Version.class.getResourceAsStream("version.txt")) {
            return file == null ? "unknown" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Version() {}
}
