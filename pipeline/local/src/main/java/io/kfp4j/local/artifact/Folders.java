package io.kfp4j.local.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** Files and folders as wholes. */
public final class Folders {

    /** Everything below a path, itself first, folders before their content, in the order of the names. */
    public static List<Path> tree(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            return files.sorted().toList();
        }
    }

    /** Deletes a file, or a folder with all in it; nothing where there is nothing. Links are deleted, not followed. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var files = tree(path);
        for (var i = files.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(files.get(i));
        }
    }

    /** Writes a file so that a reader sees the old text or the new one, never half of it. */
    public static void writeAtomically(Path file, String text) throws IOException {
        // Not Files.createTempFile: its files are for the owner alone, and a move keeps that.
        var temporary =
                file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Folders() {}
}
