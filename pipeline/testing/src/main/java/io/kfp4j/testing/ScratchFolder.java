package io.kfp4j.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Makes folders that are gone when the JVM ends. */
final class ScratchFolder {

    static Path create() throws IOException {
        var folder = Files.createTempDirectory("kfp4j-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "kfp4j-scratch"));
        return folder;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("Cannot delete the temporary folder '" + folder + "': " + e);
        }
    }

    private ScratchFolder() {}
}
