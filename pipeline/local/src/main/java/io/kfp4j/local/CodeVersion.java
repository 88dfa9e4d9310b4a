package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactDigest;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells one state of a class path from another, by the sizes and times of its files: fast, and at worst a task too many runs. Looks at
 * them when first asked, since a run without a cache need not know.
 */
final class CodeVersion {
    private final String classPath;
    private @Nullable String version;

    CodeVersion(String classPath) {
        this.classPath = classPath;
    }

    /** The same text for as long as no file changes between two runs. */
    synchronized String get() throws IOException {
        if (version == null) {
            version = read();
        }
        return version;
    }

    private String read() throws IOException {
        var list = new StringBuilder();
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            var path = Path.of(entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry);
            if (!entry.isEmpty() && Files.exists(path)) {
                files(path).forEach(list::append);
            }
        }
        return ArtifactDigest.ofText(list.toString());
    }

    /** A line for each file of a class path's entry, in the order of their names. */
    private static List<String> files(Path entry) throws IOException {
        var files = new ArrayList<String>();
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var read = attributes.isSymbolicLink() && Files.exists(file)
                        ? Files.readAttributes(file, BasicFileAttributes.class)
                        : attributes;
                if (read.isRegularFile()) {
                    files.add(file + " " + read.size() + " " + read.lastModifiedTime() + "\n");
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }
}
