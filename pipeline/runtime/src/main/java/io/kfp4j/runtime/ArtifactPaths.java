package io.kfp4j.runtime;

import io.kfp4j.spec.executor.RuntimeArtifact;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an artifact lies on this machine, by the rules of KFP's launcher.
 *
 * @param root what the launcher's folders {@code /gcs}, {@code /s3}, {@code /minio}, {@code /oci} and {@code /kfp-workspace} are in
 */
public record ArtifactPaths(Path root) {

    private static final String WORKSPACE = "_kfp_workspace";

    /** The launcher's own places, or those below {@code KFP4J_ARTIFACT_ROOT}, so that cloud URIs can be used without a cloud. */
    public static ArtifactPaths of(Map<String, String> environment) {
        return new ArtifactPaths(Path.of(environment.getOrDefault("KFP4J_ARTIFACT_ROOT", "/")));
    }

    /**
     * The local file or folder of an artifact.
     *
     * @throws IllegalArgumentException if it has no URI, or one that no launcher keeps artifacts at
     */
    public Path pathOf(RuntimeArtifact artifact) {
        if (artifact.customPath() != null && !artifact.customPath().isEmpty()) {
            return Path.of(artifact.customPath());
        }
        var uri = artifact.uri();
        if (uri == null || uri.isEmpty()) {
            throw new IllegalArgumentException("has no URI");
        }
        return isInWorkspace(artifact.metadata().get(WORKSPACE)) ? workspacePathOf(uri) : pathOf(uri);
    }

    private Path pathOf(String uri) {
        int scheme = uri.indexOf("://");
        if (scheme < 0) {
            return Path.of(uri);
        }
        var rest = uri.substring(scheme + 3);
        return switch (uri.substring(0, scheme)) {
            case "file" -> Path.of(URI.create(uri));
            case "gs" -> below("gcs/" + rest);
            case "s3" -> below("s3/" + rest);
            case "minio" -> below("minio/" + rest);
            case "oci" -> below("oci/" + rest.replace('/', '_') + "/models");
            default ->
                throw new IllegalArgumentException(
                        "has the URI '" + uri + "'; expected gs://, s3://, minio://, oci://, file:// or a path");
        };
    }

    private Path workspacePathOf(String uri) {
        if (uri.startsWith("oci://")) {
            throw new IllegalArgumentException("has the URI '" + uri + "', which cannot lie in a workspace");
        }
        var path = pathOf(uri);
        var inside =
                path.startsWith(root) ? root.relativize(path) : Path.of("/").relativize(path.toAbsolutePath());
        return below("kfp-workspace/.artifacts").resolve(inside);
    }

    private Path below(String path) {
        return root.resolve(path);
    }

    // KFP's metadata store gives booleans back as numbers.
    private static boolean isInWorkspace(@Nullable Object flag) {
        return flag instanceof Boolean is ? is : flag instanceof Number number && number.intValue() == 1;
    }
}
