package io.kfp4j.local.artifact;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps artifacts in folders of this machine: URIs are paths, with or without {@code file://}. */
public final class FolderStore implements ArtifactStore {

    @Override
    public boolean accepts(String uri) {
        return uri.startsWith("file:") || !uri.contains("://");
    }

    @Override
    public void fetch(String uri, Path to) throws IOException {
        var from = path(uri);
        if (Files.notExists(from)) {
            throw new NoSuchFileException(
                    "There is nothing at '" + uri + "'. Check the task or importer that names it.");
        }
        copy(from, to);
    }

    @Override
    public void keep(Path from, String uri) throws IOException {
        copy(from, path(uri));
    }

    private static Path path(String uri) {
        return uri.startsWith("file:") ? Path.of(URI.create(uri)) : Path.of(uri);
    }

    /** Programs write straight to the place of a local artifact; then there is nothing to copy. */
    private static void copy(Path from, Path to) throws IOException {
        if (from.toAbsolutePath().normalize().equals(to.toAbsolutePath().normalize())) {
            return;
        }
        for (var file : Folders.tree(from)) {
            var target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
