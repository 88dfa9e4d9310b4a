package io.kfp4j.component;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of an artifact that lies in storage.
 *
 * @param name the name the run's records have for it; may be empty
 * @param uri where it is kept, {@code s3://bucket/key} or a local path
 * @param path where it lies, or is to be written, on this machine
 * @param metadata what is recorded beside it: texts, numbers, booleans, lists and maps of these
 */
public record StoredArtifact(String name, String uri, Path path, Map<String, Object> metadata) {
    public StoredArtifact {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** An artifact that is just a local file or folder. */
    public static StoredArtifact at(Path path) {
        var name = path.getFileName();
        return new StoredArtifact(name == null ? "" : name.toString(), path.toString(), path, Map.of());
    }

    /** The same artifact, seen as one file inside its folder. */
    public StoredArtifact file(String fileName) {
        return new StoredArtifact(name, uri, path.resolve(fileName), metadata);
    }
}
