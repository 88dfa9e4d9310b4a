package io.kfp4j.local.artifact;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps artifacts under URIs. Called by several tasks at once. */
public interface ArtifactStore {

    /** Whether this store is the one for a URI. */
    boolean accepts(String uri);

    /**
     * Brings an artifact, a file or a folder, to this machine.
     *
     * @param to does not exist yet; the folder around it does
     * @throws java.nio.file.NoSuchFileException if nothing is kept under the URI
     * @throws IOException with a message that names the URI and the reason
     */
    void fetch(String uri, Path to) throws IOException;

    /**
     * Keeps an artifact, replacing what was kept under the URI.
     *
     * @param from a file, or a folder with everything in it
     * @throws IOException with a message that names the URI and the reason
     */
    void keep(Path from, String uri) throws IOException;
}
