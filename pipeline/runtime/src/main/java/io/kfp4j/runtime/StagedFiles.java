package io.kfp4j.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text files that appear together, each of them whole, or not at all. */
final class StagedFiles implements AutoCloseable {

    private final Map<Path, Path> stagedByTarget = new LinkedHashMap<>();

    void add(Path target, String text) throws IOException {
        // Not Files.createTempFile: others, such as a launcher of another user id, must be able to read it.
        var staged = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
        stagedByTarget.put(target, staged);
        Files.writeString(
                staged,
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    /** Makes them appear, in the order in which they were added. */
    void publish() throws IOException {
        try {
            for (var each : stagedByTarget.entrySet()) {
                Files.move(
                        each.getValue(),
                        each.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            for (var target : stagedByTarget.keySet()) {
                if (Files.isRegularFile(target)) {
                    Files.delete(target);
                }
            }
            throw e;
        }
    }

    /** Removes what has not been published. */
    @Override
    public void close() throws IOException {
        for (var staged : stagedByTarget.values()) {
            Files.deleteIfExists(staged);
        }
    }
}
