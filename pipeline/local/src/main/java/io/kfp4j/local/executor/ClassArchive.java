package io.kfp4j.local.executor;

import io.kfp4j.local.artifact.ArtifactDigest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the JVMs of tasks find the classes of a class path ready, in an archive (AppCDS): more than half of what a small task takes is
 * loading classes otherwise. The first task makes it when it ends, all that come later use it, those of other runs included. A JVM that
 * cannot use an archive does without, and whatever goes wrong with one is no task's failure.
 *
 * <p>JVMs archive classes of jars only, so there is none for a class path with folders of classes.
 */
public final class ClassArchive {
    private static final String QUIET = "-Xlog:cds*=off";
    private static final String SUFFIX = ".jsa";
    private static final int KEPT = 4;

    private final @Nullable Path file;
    private boolean making;

    private ClassArchive(@Nullable Path file) {
        this.file = file;
    }

    /** No archive. */
    public static ClassArchive none() {
        return new ClassArchive(null);
    }

    /**
     * The archive for a class path.
     *
     * @param folder where archives are; made when needed
     * @param version tells states of the class path apart
     */
    public static ClassArchive in(Path folder, String classPath, String version) {
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            if (entry.isEmpty() || (!entry.endsWith("*") && Files.isDirectory(Path.of(entry)))) {
                return none();
            }
        }
        var java = System.getProperty("java.home") + "\n" + System.getProperty("java.vm.version");
        var key = ArtifactDigest.ofText(java + "\n" + classPath + "\n" + version);
        return new ClassArchive(folder.toAbsolutePath().resolve(key.substring(0, 32) + SUFFIX));
    }

    /**
     * What a task has to do with the archive.
     *
     * @param options of its JVM
     * @param patient whether the task may take a little longer
     */
    synchronized Use use(List<String> options, boolean patient) {
        if (file == null || options.stream().anyMatch(ClassArchive::isAboutArchives)) {
            return new Use(List.of(), null);
        }
        if (Files.isRegularFile(file)) {
            return new Use(List.of("-XX:SharedArchiveFile=" + file, QUIET), null);
        }
        if (making || !patient || !makeFolder(file)) {
            return new Use(List.of(), null);
        }
        making = true;
        var draft = file.resolveSibling("." + UUID.randomUUID() + SUFFIX);
        return new Use(List.of("-XX:ArchiveClassesAtExit=" + draft, QUIET), draft);
    }

    private static boolean isAboutArchives(String option) {
        return option.startsWith("-XX:SharedArchiveFile")
                || option.startsWith("-XX:ArchiveClassesAtExit")
                || option.startsWith("-Xshare");
    }

    private static boolean makeFolder(Path file) {
        try {
            Files.createDirectories(folder(file));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void made(Path draft, boolean keep) {
        making = false;
        if (file == null) {
            return;
        }
        try {
            if (keep && Files.exists(draft)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                deleteOld(folder(file));
            }
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // Then the next task makes one.
            return;
        }
    }

    /** Every build of a class path leaves one behind. */
    private static void deleteOld(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var newestFirst = files.filter(each -> each.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path each) -> each.toFile().lastModified())
                            .reversed())
                    .toList();
            for (var old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static Path folder(Path file) {
        var folder = file.getParent();
        return folder == null ? file : folder;
    }

    /** One task's use. */
    final class Use implements AutoCloseable {
        private final List<String> options;
        private final @Nullable Path draft;
        private boolean succeeded;

        private Use(List<String> options, @Nullable Path draft) {
            this.options = options;
            this.draft = draft;
        }

        /** More options for its JVM. */
        List<String> options() {
            return options;
        }

        /** The task ended well, and so did the making of an archive. */
        void succeeded() {
            succeeded = true;
        }

        @Override
        public void close() {
            if (draft != null) {
                made(draft, succeeded);
            }
        }
    }
}
