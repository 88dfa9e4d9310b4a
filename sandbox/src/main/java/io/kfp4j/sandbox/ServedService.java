package io.kfp4j.sandbox;

import io.kfp4j.kserve.StorageUri;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One InferenceService that is alive: an address, and the server behind it at the moment. */
final class ServedService implements AutoCloseable {

    private final String uid;
    private final Path folder;
    private final Ingress ingress;
    private long seen;
    private @Nullable Revision serving;

    private record Revision(long generation, ModelRuntime.Running server, Path folder) {}

    ServedService(String uid, Path folder) throws IOException {
        this.uid = uid;
        this.folder = folder;
        this.ingress = new Ingress();
    }

    /** Whether it belongs to this object, and not to one of the same name that was deleted before. */
    boolean belongsTo(String other) {
        return uid.equals(other);
    }

    URI uri() {
        return ingress.uri();
    }

    /** The generation that answers, which may be older than the last one seen. */
    @Nullable
    Long serving() {
        return serving == null ? null : serving.generation();
    }

    /** Whether a generation is new; asked once for each. */
    boolean isNew(long generation) {
        boolean isNew = generation != seen;
        seen = generation;
        return isNew;
    }

    /** Fetches, starts, switches, and only then stops what served before. */
    void roll(long generation, StorageUri storage, StorageInitializer initializer, ModelRuntime runtime)
            throws IOException {
        Path repository = folder.resolve(Long.toString(generation));
        // A sandbox that was killed has left what it served.
        delete(repository);
        Files.createDirectories(repository);
        ModelRuntime.Running started;
        try {
            initializer.fetch(storage, repository);
            started = runtime.start(repository);
        } catch (IOException | RuntimeException e) {
            delete(repository);
            throw e;
        }
        Revision before = serving;
        ingress.switchTo(started.uri());
        serving = new Revision(generation, started, repository);
        stop(before);
    }

    @Override
    public void close() {
        ingress.close();
        stop(serving);
        delete(folder);
    }

    private static void stop(@Nullable Revision revision) {
        if (revision != null) {
            revision.server().close();
            delete(revision.folder());
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It lies in the sandbox's own work folder: what stays there does no harm.
            System.getLogger(ServedService.class.getName())
                    .log(System.Logger.Level.DEBUG, "could not delete " + folder, e);
        }
    }
}
