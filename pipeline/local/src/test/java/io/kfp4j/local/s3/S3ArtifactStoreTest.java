package io.kfp4j.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ArtifactStoreTest {
    private final Path folder;
    private final ObjectServer server = new ObjectServer();
    private final S3ArtifactStore store = S3ArtifactStore.fromEnvironment(server.environment());

    S3ArtifactStoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        server.close();
    }

    @Test
    void keepsAFileAsOneObject() throws IOException {
        Files.writeString(folder.resolve("model"), "weights");

        store.keep(folder.resolve("model"), "s3://bucket/runs/1/model");
        store.fetch("s3://bucket/runs/1/model", folder.resolve("copy"));

        assertThat(server.objects()).isEqualTo(Map.of("/bucket/runs/1/model", "weights"));
        assertThat(folder.resolve("copy")).hasContent("weights");
    }

    @Test
    void keepsAFolderAsOneObjectPerFile() throws IOException {
        Files.createDirectories(folder.resolve("model/1"));
        Files.writeString(folder.resolve("model/config"), "c");
        Files.writeString(folder.resolve("model/1/weights"), "w");

        store.keep(folder.resolve("model"), "s3://bucket/model");
        store.fetch("s3://bucket/model", folder.resolve("copy"));

        assertThat(server.objects()).isEqualTo(Map.of("/bucket/model/config", "c", "/bucket/model/1/weights", "w"));
        assertThat(folder.resolve("copy/1/weights")).hasContent("w");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> store.fetch("s3://bucket/model", folder.resolve("copy")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("There is nothing at 's3://bucket/model'. Check the task or importer that names it.");
    }

    @Test
    void namesTheVariablesThatAreMissing() {
        assertThatThrownBy(() -> S3ArtifactStore.fromEnvironment(Map.of("S3_ENDPOINT", "http://localhost:9000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The environment has no S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY. Set them, to keep artifacts in"
                                + " S3.");
    }
}
