package io.kfp4j.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a component makes, by name. */
public record OutputDefinitions(Map<String, ArtifactOutput> artifacts, Map<String, ParameterOutput> parameters) {
    public OutputDefinitions {
        artifacts = Ordered.copy(artifacts);
        parameters = Ordered.copy(parameters);
    }

    /** An artifact that a component writes. */
    public record ArtifactOutput(
            @Nullable ArtifactType artifactType,
            Map<String, Object> metadata,
            boolean isArtifactList,
            @Nullable String description) {
        public ArtifactOutput {
            metadata = Ordered.copy(metadata);
        }
    }

    /** A value that a component returns. */
    public record ParameterOutput(@Nullable ParameterType parameterType, @Nullable String description) {}
}
