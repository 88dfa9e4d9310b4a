package io.kfp4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Which kfp4j this is, and on which Java it runs. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"kfp4j " + read(), "Java " + Runtime.version()};
    }

    // The build writes its version into this file.
    private static String read() throws IOException {
        try (var file = Version.class.getResourceAsStream("version.txt")) {
            return file == null ? "unknown" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
