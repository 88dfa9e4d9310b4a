package io.kfp4j.spec;

import org.jspecify.annotations.Nullable;

/**
 * The type of an artifact.
 *
 * @param schemaTitle {@code system.Model}
 * @param schemaVersion {@code 0.0.1}
 */
public record ArtifactType(
        @Nullable String schemaTitle,
        @Nullable String schemaVersion,
        @Nullable String schemaUri,
        @Nullable String instanceSchema) {

    /** A type by its title, in the only version there is. */
    public static ArtifactType of(String schemaTitle) {
        return new ArtifactType(schemaTitle, "0.0.1", null, null);
    }
}
