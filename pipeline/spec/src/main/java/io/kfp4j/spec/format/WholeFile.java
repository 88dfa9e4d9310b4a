package io.kfp4j.spec.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files whole or not at all, so that nobody ever reads half of one. */
public final class WholeFile {

    /**
     * Writes a text in UTF-8, in place of what was there. Folders on the way are made.
     *
     * @throws SpecException if the file cannot be written
     */
    public static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        // Nobody is to be kept from guessing it, and the generator of secrets takes longer than the rest of this.
        String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path draft = target.resolveSibling("." + file.getFileName() + "." + random + ".part");
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try {
                Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new SpecException(file + ": cannot be written (" + e + "). Give a path that can be.", e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private WholeFile() {}
}
