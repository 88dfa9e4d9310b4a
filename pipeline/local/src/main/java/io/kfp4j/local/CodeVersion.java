package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactDigest;
import io.kfp4j.local.artifact.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells one state of a class path from another, by the sizes and times of its files: fast, and at worst a task too many runs. */
final class CodeVersion {

    static String of(String classPath) throws IOException {
        var list = new StringBuilder();
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            var path = Path.of(entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry);
            if (!entry.isEmpty() && Files.exists(path)) {
                for (var file : Folders.tree(path)) {
                    if (Files.isRegularFile(file)) {
                        list.append(file)
                                .append(' ')
                                .append(Files.size(file))
                                .append(' ')
                                .append(Files.getLastModifiedTime(file))
                                .append('\n');
                    }
                }
            }
        }
        return ArtifactDigest.ofText(list.toString());
    }

    private CodeVersion() {}
}
