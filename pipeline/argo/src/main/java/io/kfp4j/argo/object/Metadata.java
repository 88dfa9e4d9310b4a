package io.kfp4j.argo.object;

import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object's name and place.
 *
 * @param generateName the beginning of the name, to which the server adds; in place of a name
 */
public record Metadata(
        @Nullable String name,
        @Nullable String generateName,
        @Nullable String namespace,
        Map<String, String> labels,
        Map<String, String> annotations) {
    public Metadata {
        labels = Ordered.copy(labels);
        annotations = Ordered.copy(annotations);
    }
}
