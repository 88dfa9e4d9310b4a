package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactDigest;
import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.runtime.ArtifactPaths;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.executor.RuntimeArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the artifacts of a run lie on this machine, and what a record says of them.
 *
 * @param runFolder of which paths in records are relative
 * @param paths where artifacts with a cloud's URI have their local files
 */
record ArtifactFiles(Path runFolder, ArtifactPaths paths) {
    private static final String ANY_TYPE = "system.Artifact";

    Path pathOf(ArtifactRecord artifact) {
        return paths.pathOf(runtime(artifact));
    }

    Path pathOf(String uri) {
        return paths.pathOf(new RuntimeArtifact(null, null, uri, Map.of(), null));
    }

    /** The artifact as a program gets it. */
    static RuntimeArtifact runtime(ArtifactRecord artifact) {
        return new RuntimeArtifact(
                artifact.name(), ArtifactType.of(artifact.type()), artifact.uri(), artifact.metadata(), null);
    }

    /** The record of an artifact, with the sum of its files as far as they are on this machine. */
    ArtifactRecord record(String name, @Nullable ArtifactType type, String uri, Map<String, Object> metadata)
            throws IOException {
        var path = pathOf(uri);
        var digest = Files.exists(path) ? ArtifactDigest.of(path) : null;
        return new ArtifactRecord(
                name,
                type == null || type.schemaTitle() == null ? ANY_TYPE : type.schemaTitle(),
                uri,
                digest == null ? null : relative(path),
                digest == null ? null : digest.size(),
                digest == null ? null : digest.sha256(),
                metadata);
    }

    private String relative(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        var inside = absolute.startsWith(runFolder) ? runFolder.relativize(absolute) : absolute;
        return inside.toString().replace('\\', '/');
    }
}
