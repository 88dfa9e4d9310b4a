package io.kfp4j.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * Removes the copy of its native libraries that ONNX Runtime unpacks into the temporary folder at each start and leaves
 * there in part. Linux keeps a library that is in use when its file goes; elsewhere, or when {@code
 * onnxruntime.native.path} points to libraries on disk, there is nothing to do.
 */
final class UnpackedNatives {
    private static final Path MAPPED_FILES = Path.of("/proc/self/maps");

    private UnpackedNatives() {}

    static void delete() {
        if (!Files.isReadable(MAPPED_FILES)) {
            return;
        }
        try {
            for (var folder : foldersInUse()) {
                delete(folder);
            }
        } catch (IOException e) {
            System.getLogger(ModelServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "ONNX Runtime''s unpacked libraries stay: {0}", e.getMessage());
        }
    }

    /** The folders that this very process has loaded ONNX Runtime from, and no other process's. */
    private static Iterable<Path> foldersInUse() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        var folders = new TreeSet<Path>();
        for (var line : Files.readAllLines(MAPPED_FILES)) {
            var path = line.indexOf('/') < 0 ? null : Path.of(line.substring(line.indexOf('/')));
            var folder = path == null ? null : path.getParent();
            if (folder != null
                    && temporary.equals(folder.getParent())
                    && String.valueOf(folder.getFileName()).startsWith("onnxruntime-java")
                    && Files.isDirectory(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
