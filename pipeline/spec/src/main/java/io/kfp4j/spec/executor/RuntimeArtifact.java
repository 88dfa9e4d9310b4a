package io.kfp4j.spec.executor;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artifact of a run.
 *
 * @param name the name the run's records have for it
 * @param uri where it is kept
 * @param customPath a local path in place of the one the URI gives; launchers before 2.15 refuse it
 */
public record RuntimeArtifact(
        @Nullable String name,
        @Nullable ArtifactType type,
        @Nullable String uri,
        Map<String, Object> metadata,
        @Nullable String customPath) {
    public RuntimeArtifact {
        metadata = Ordered.copy(metadata);
    }
}
