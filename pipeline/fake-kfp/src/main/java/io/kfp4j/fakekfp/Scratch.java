package io.kfp4j.fakekfp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that nobody wants any longer. */
final class Scratch {
    /** Deletes a folder with everything in it, as far as that is possible. */
    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    // A program that was left behind may still write; the system cleans its temporary folders itself.
                    return;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Scratch.class.getName()).log(System.Logger.Level.DEBUG, "not deleted: " + folder, e);
        }
    }

    private Scratch() {}
}
