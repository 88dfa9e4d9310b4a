package io.kfp4j.maven;

import io.kfp4j.spec.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A folder of files that are written together: only those that differ are touched, and those that are no longer wanted go. */
final class PipelineFiles {
    private final Path folder;
    private final Stamp stamp;

    PipelineFiles(Path folder, Stamp stamp) {
        this.folder = folder;
        this.stamp = stamp;
    }

    boolean areUpToDate(String digest) throws IOException {
        return stamp.holds(digest, folder);
    }

    /** The files that were written or taken away. */
    List<Path> write(String digest, Map<String, String> texts) throws IOException {
        var before = stamp.written();
        var changed = new ArrayList<Path>();
        for (Map.Entry<String, String> each : texts.entrySet()) {
            var file = folder.resolve(each.getKey());
            if (!holds(file, each.getValue())) {
                WholeFile.write(file, each.getValue());
                changed.add(file);
            }
        }
        for (String name : before) {
            if (!texts.containsKey(name) && Files.deleteIfExists(folder.resolve(name))) {
                changed.add(folder.resolve(name));
            }
        }
        stamp.write(digest, folder, List.copyOf(texts.keySet()));
        return changed;
    }

    private static boolean holds(Path file, String text) throws IOException {
        return Files.isRegularFile(file)
                && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
