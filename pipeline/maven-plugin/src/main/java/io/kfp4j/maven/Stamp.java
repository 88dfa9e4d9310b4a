package io.kfp4j.maven;

import io.kfp4j.spec.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last execution read and wrote, so that the next one knows whether there is anything to do. It counts only as long as the files
 * are what was written.
 */
final class Stamp {
    private static final String SEPARATOR = "  ";

    private final Path file;

    Stamp(Path file) {
        this.file = file;
    }

    /** Whether nothing has changed since: neither what was read, by its digest, nor the files in the folder. */
    boolean holds(String digest, Path folder) throws IOException {
        var lines = lines();
        if (lines.isEmpty() || !lines.get(0).equals(digest)) {
            return false;
        }
        for (String line : lines.subList(1, lines.size())) {
            var parts = line.split(SEPARATOR, 2);
            var written = folder.resolve(parts[parts.length - 1]);
            if (!Files.isRegularFile(written) || !InputDigest.ofFile(written).equals(parts[0])) {
                return false;
            }
        }
        return true;
    }

    /** The names of the files written last. */
    List<String> written() throws IOException {
        var lines = lines();
        return lines.isEmpty()
                ? List.of()
                : lines.subList(1, lines.size()).stream()
                        .map(line -> line.substring(line.indexOf(SEPARATOR) + SEPARATOR.length()))
                        .toList();
    }

    void write(String digest, Path folder, List<String> names) throws IOException {
        List<String> lines = new ArrayList<>(List.of(digest));
        for (String name : names) {
            lines.add(InputDigest.ofFile(folder.resolve(name)) + SEPARATOR + name);
        }
        WholeFile.write(file, String.join("\n", lines) + "\n");
    }

    private List<String> lines() throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }
}
