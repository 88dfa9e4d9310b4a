package io.kfp4j.client.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of settings and certificates, which are never large. */
final class SmallFile {
    private static final int MOST_BYTES = 1 << 20;

    static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SettingsException(
                        List.of("'" + file + "' is larger than " + MOST_BYTES + " bytes. Name another file."));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SettingsException(List.of(
                    "'" + file + "' cannot be read (" + e.getClass().getSimpleName() + "). Name a file that can be."));
        }
    }

    private SmallFile() {}
}
