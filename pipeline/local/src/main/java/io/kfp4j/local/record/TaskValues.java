package io.kfp4j.local.record;

import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task took, or what it made.
 *
 * @param parameters JSON values by name
 * @param artifacts by name; one, except for lists of artifacts
 */
public record TaskValues(Map<String, @Nullable Object> parameters, Map<String, List<ArtifactRecord>> artifacts) {
    public TaskValues {
        parameters = Ordered.copy(parameters);
        artifacts = Ordered.copy(artifacts);
    }

    /** Nothing. */
    public static TaskValues none() {
        return new TaskValues(Map.of(), Map.of());
    }
}
