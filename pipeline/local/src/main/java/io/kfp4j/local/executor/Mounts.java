package io.kfp4j.local.executor;

import io.kfp4j.local.artifact.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folders that the tasks of a run want at absolute paths, made for as long as one of them runs; tasks that want the same one share
 * it. A folder that was there before is never touched: its content belongs to someone.
 */
final class Mounts {
    private final Map<Path, Place> places = new HashMap<>();
    /** Folders that were made around them, the innermost first. */
    private final Deque<Path> parents = new ArrayDeque<>();

    /** Makes those that are not there yet; to be followed by {@link #release}. */
    synchronized void take(Map<Path, Launch.Mount> wanted) throws IOException {
        var taken = new HashMap<Path, Launch.Mount>();
        try {
            for (var entry : wanted.entrySet()) {
                take(entry.getKey(), entry.getValue());
                taken.put(entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            release(taken);
            throw e;
        }
    }

    /** Takes away those that no other task uses. */
    synchronized void release(Map<Path, Launch.Mount> taken) throws IOException {
        for (var entry : taken.entrySet()) {
            var place = places.get(entry.getKey());
            if (place != null && place.mount.equals(entry.getValue()) && --place.users == 0) {
                places.remove(entry.getKey());
                Folders.delete(entry.getKey());
            }
        }
        removeParents();
    }

    private void take(Path folder, Launch.Mount mount) throws IOException {
        var place = places.get(folder);
        if (place != null && place.mount.equals(mount)) {
            place.users++;
            return;
        }
        try {
            make(folder, mount);
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

    private void make(Path folder, Launch.Mount mount) throws IOException {
        makeParents(folder.getParent());
        // Secrets are for nobody else on this machine.
        Files.createDirectory(folder, ownersOnly());
        try {
            for (var file : mount.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            Folders.delete(folder);
            throw e;
        }
        places.put(folder, new Place(mount));
    }

    private void makeParents(@Nullable Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            makeParents(folder.getParent());
            Files.createDirectory(folder);
            parents.push(folder);
        }
    }

    private void removeParents() throws IOException {
        for (var folders = parents.iterator(); folders.hasNext(); ) {
            if (removed(folders.next())) {
                folders.remove();
            }
        }
    }

    private static boolean removed(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            // It holds a folder that is still in use, or what somebody else has put there.
            return false;
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A folder that was made. */
    private static final class Place {
        private final Launch.Mount mount;
        private int users = 1;

        Place(Launch.Mount mount) {
            this.mount = mount;
        }
    }
}
