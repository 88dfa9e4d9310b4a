package io.kfp4j.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of everything that decides what a compilation writes: settings, classes by their content, jars by name, size and time. */
final class InputDigest {
    private final MessageDigest digest = sha256();

    static String ofFile(Path file) throws IOException {
        return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
    }

    InputDigest add(String setting) {
        digest.update(setting.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return this;
    }

    /**
     * A class path.
     *
     * @param except a folder on it that does not count, because it is written to
     */
    InputDigest add(List<Path> classPath, Path except) throws IOException {
        for (Path entry : classPath) {
            add(entry.toString());
            if (Files.isDirectory(entry)) {
                addFolder(entry, except);
            } else {
                add(Files.size(entry) + " " + Files.getLastModifiedTime(entry));
            }
        }
        return this;
    }

    /** The digest of all that was added; nothing can be added after. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addFolder(Path folder, Path except) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.filter(file -> Files.isRegularFile(file) && !file.startsWith(except))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            add(folder.relativize(file) + " " + ofFile(file));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
