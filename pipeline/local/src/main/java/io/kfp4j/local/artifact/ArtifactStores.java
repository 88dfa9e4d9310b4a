package io.kfp4j.local.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All the stores of a run, the ones given to it before the folders of this machine. */
public final class ArtifactStores {
    private final List<ArtifactStore> stores;

    public ArtifactStores(List<ArtifactStore> given) {
        this.stores = new ArrayList<>(given);
        this.stores.add(new FolderStore());
    }

    /**
     * Brings an artifact to its place, where it is not there yet.
     *
     * @throws IOException if it cannot be brought; the message says what to do
     */
    public void fetch(String uri, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        var folder = Objects.requireNonNull(to.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var arriving = folder.resolve(
                "." + to.getFileName() + "." + Thread.currentThread().getId() + ".arriving");
        try {
            store(uri).fetch(uri, arriving);
            // Two tasks may fetch the same artifact at the same time: the first one to finish wins.
            if (Files.notExists(to)) {
                Files.move(arriving, to);
            }
        } finally {
            Folders.delete(arriving);
        }
    }

    /** Keeps an artifact. */
    public void keep(Path from, String uri) throws IOException {
        store(uri).keep(from, uri);
    }

    /** Whether there is a store for a URI. */
    public boolean accept(String uri) {
        return stores.stream().anyMatch(store -> store.accepts(uri));
    }

    private ArtifactStore store(String uri) throws IOException {
        return stores.stream()
                .filter(store -> store.accepts(uri))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "Nothing here keeps artifacts at '" + uri + "'. Give the run an ArtifactStore that does."));
    }
}
