package io.kfp4j.local.record;

import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artifact that a task read or wrote.
 *
 * @param name its name in the executor input
 * @param type its schema title, {@code system.Model}
 * @param uri where it is kept
 * @param path the file or folder on this machine, relative to the run's folder where it lies inside, absolute elsewhere; absent where
 *     nothing was written
 * @param size bytes, of all files together for a folder; absent where nothing was written
 * @param sha256 of the file's bytes, or of the list of a folder's files and their sums; absent where nothing was written
 * @param metadata JSON values by key
 */
public record ArtifactRecord(
        String name,
        String type,
        String uri,
        @Nullable String path,
        @Nullable Long size,
        @Nullable String sha256,
        Map<String, Object> metadata) {
    public ArtifactRecord {
        metadata = Ordered.copy(metadata);
    }
}
