package io.kfp4j.local.executor;

import io.kfp4j.local.artifact.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The folders that a task wants at absolute paths, made for the time it runs. A folder that exists is never touched: its content
 * belongs to someone, be it another task that runs at the same time.
 */
final class Mounts {
    private final List<Path> made = new ArrayList<>();

    static Mounts make(Map<Path, Launch.Mount> wanted) throws IOException {
        var mounts = new Mounts();
        try {
            for (var entry : wanted.entrySet()) {
                mounts.make(entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            mounts.remove();
            throw e;
        }
        return mounts;
    }

    void remove() throws IOException {
        for (var folder : made) {
            Folders.delete(folder);
        }
    }

    private void make(Path folder, Launch.Mount mount) throws IOException {
        try {
            var parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder);
            made.add(folder);
            for (var file : mount.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (FileAlreadyExistsException e) {
            if (!mount.files().isEmpty()) {
                throw new IOException(
                        "The task wants to find a volume at '" + folder
                                + "', but that exists on this machine. Remove it, or choose another mount path.",
                        e);
            }
        } catch (IOException e) {
            throw new IOException(
                    "The task wants to find a volume at '" + folder
                            + "', which cannot be made here (" + e.getClass().getSimpleName()
                            + "). Choose a mount path that can, or run the task in its container.",
                    e);
        }
    }
}
