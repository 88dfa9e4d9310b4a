package io.kfp4j.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An artifact that exists already, brought into the pipeline. */
public record ImporterSpec(
        @Nullable ArtifactUri artifactUri,
        @Nullable ArtifactType typeSchema,
        Map<String, Object> properties,
        Map<String, Object> customProperties,
        Map<String, Object> metadata,
        boolean reimport,
        boolean downloadToWorkspace) {

    public ImporterSpec {
        properties = Ordered.copy(properties);
        customProperties = Ordered.copy(customProperties);
        metadata = Ordered.copy(metadata);
    }

    /** Where the artifact lies. */
    public record ArtifactUri(@Nullable UriSource source) {}

    /** How that is known. */
    public sealed interface UriSource {

        /** When the pipeline is compiled. */
        @JsonKey("constant")
        @JsonUnwrapped
        record Constant(Object uri) implements UriSource {}

        /** When it runs, from an input of the component. */
        @JsonKey("runtimeParameter")
        @JsonUnwrapped
        record RuntimeParameter(String name) implements UriSource {}
    }
}
