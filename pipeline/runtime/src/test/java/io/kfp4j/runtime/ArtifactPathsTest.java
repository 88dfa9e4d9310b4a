package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.executor.RuntimeArtifact;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactPathsTest {

    @ParameterizedTest
    @CsvSource({
        "gs://bucket/a/b,         /gcs/bucket/a/b",
        "s3://bucket/a/b,         /s3/bucket/a/b",
        "minio://mlpipeline/v2/x, /minio/mlpipeline/v2/x",
        "oci://host/org/model:1,  /oci/host_org_model:1/models",
        "file:///data/with%20it,  /data/with it",
        "/data/a,                 /data/a",
        "data/a,                  data/a",
    })
    void findsAnArtifactWhereTheLauncherPutsIt(String uri, String path) {
        assertThat(ArtifactPaths.of(Map.of()).pathOf(artifact(uri, Map.of()))).isEqualTo(Path.of(path));
    }

    @ParameterizedTest
    @CsvSource({
        "gs://bucket/a,  /launcher/gcs/bucket/a",
        "oci://host/m:1, /launcher/oci/host_m:1/models",
        "/data/a,        /data/a",
    })
    void movesCloudArtifactsBelowARoot(String uri, String path) {
        var paths = ArtifactPaths.of(Map.of("KFP4J_ARTIFACT_ROOT", "/launcher"));

        assertThat(paths.pathOf(artifact(uri, Map.of()))).isEqualTo(Path.of(path));
    }

    @ParameterizedTest
    @CsvSource({
        "minio://bucket/a, /kfp-workspace/.artifacts/minio/bucket/a",
        "s3://bucket/a,    /kfp-workspace/.artifacts/s3/bucket/a",
    })
    void findsAnArtifactInTheWorkspace(String uri, String path) {
        var paths = ArtifactPaths.of(Map.of());

        assertThat(paths.pathOf(artifact(uri, Map.of("_kfp_workspace", true)))).isEqualTo(Path.of(path));
        assertThat(paths.pathOf(artifact(uri, Map.of("_kfp_workspace", 1L)))).isEqualTo(Path.of(path));
    }

    @Test
    void keepsTheWorkspaceBelowARoot() {
        var paths = new ArtifactPaths(Path.of("/launcher"));

        assertThat(paths.pathOf(artifact("gs://b/a", Map.of("_kfp_workspace", true))))
                .isEqualTo(Path.of("/launcher/kfp-workspace/.artifacts/gcs/b/a"));
    }

    @Test
    void followsACustomPath() {
        var artifact = new RuntimeArtifact("a", null, "s3://bucket/a", Map.of(), "/somewhere/else");

        assertThat(ArtifactPaths.of(Map.of()).pathOf(artifact)).isEqualTo(Path.of("/somewhere/else"));
    }

    @Test
    void refusesWhatNoLauncherKeeps() {
        var paths = ArtifactPaths.of(Map.of());

        assertThatThrownBy(() -> paths.pathOf(artifact("ftp://host/a", Map.of())))
                .hasMessage("has the URI 'ftp://host/a'; expected gs://, s3://, minio://, oci://, file:// or a path");
        assertThatThrownBy(() -> paths.pathOf(artifact("", Map.of()))).hasMessage("has no URI");
        assertThatThrownBy(() -> paths.pathOf(artifact("oci://h/m", Map.of("_kfp_workspace", true))))
                .hasMessage("has the URI 'oci://h/m', which cannot lie in a workspace");
    }

    private static RuntimeArtifact artifact(String uri, Map<String, Object> metadata) {
        return new RuntimeArtifact("a", null, uri, metadata, null);
    }
}
