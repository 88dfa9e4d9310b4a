package io.kfp4j.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a component takes, by name. */
public record InputDefinitions(Map<String, ArtifactInput> artifacts, Map<String, ParameterInput> parameters) {
    public InputDefinitions {
        artifacts = Ordered.copy(artifacts);
        parameters = Ordered.copy(parameters);
    }

    /** An artifact that a component reads. */
    public record ArtifactInput(
            @Nullable ArtifactType artifactType,
            boolean isArtifactList,
            boolean isOptional,
            @Nullable String description) {}

    /**
     * A value that a component takes.
     *
     * @param isOptional whether it may be left out; true wherever there is a default
     * @param literals the only values allowed, where not empty
     */
    public record ParameterInput(
            @Nullable ParameterType parameterType,
            @Nullable Object defaultValue,
            boolean isOptional,
            @Nullable String description,
            List<Object> literals) {

        public ParameterInput {
            literals = List.copyOf(literals);
        }
    }
}
