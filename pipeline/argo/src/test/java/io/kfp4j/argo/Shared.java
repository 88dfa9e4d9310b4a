package io.kfp4j.argo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The material beside the project that is read in place, where it is there. */
final class Shared {

    static Path folder(String name) {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var found = at.resolve("shared").resolve(name);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        Assumptions.abort("no folder shared/" + name + " beside the project");
        throw new AssertionError("aborted");
    }

    static List<Path> specifications() throws IOException {
        try (Stream<Path> files = Files.walk(folder("conformance").resolve("ir"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private Shared() {}
}
