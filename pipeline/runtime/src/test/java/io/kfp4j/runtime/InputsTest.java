package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.component.Dataset;
import io.kfp4j.component.Model;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    private final Path folder;
    private final Task task;

    InputsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.task = new Task(folder);
    }

    @Test
    void fillsInDefaultsAndNulls() {
        assertThat(read())
                .containsEntry("rate", 0.5)
                .containsEntry("mode", TrainToy.Mode.WELL)
                .containsEntry("sizes", List.of(1L, 2L))
                .containsEntry("layer", new TrainToy.Layer(4, "relu"))
                .containsEntry("labels", null)
                .containsEntry("verbose", null)
                .containsEntry("start", null);
    }

    @Test
    void takesWholeNumbersHoweverJsonSpellsThem() {
        task.parameters.put("epochs", 3.0);
        task.parameters.put("rate", 1);

        assertThat(read()).containsEntry("epochs", 3).containsEntry("rate", 1.0);
    }

    @Test
    void readsAnArtifactFromWhereTheLauncherPutIt() {
        task.inputArtifacts.put("training", Task.artifacts("s3://bucket/key/training.csv"));

        assertThat(read().get("training")).isInstanceOfSatisfying(Dataset.class, training -> {
            assertThat(training.name()).isEqualTo("17");
            assertThat(training.uri()).isEqualTo("s3://bucket/key/training.csv");
            assertThat(training.path()).isEqualTo(Path.of("/s3/bucket/key/training.csv"));
        });
    }

    @Test
    void readsEveryArtifactOfAList() {
        task.inputArtifacts.put("more", Task.artifacts("/a", "gs://b/c"));

        assertThat(read()).extracting("more").asString().isEqualTo("[Dataset[/a], Dataset[gs://b/c]]");
    }

    @Test
    void seesTheFileInsideAnArtifactThatNamesOne() throws IOException {
        Files.createDirectories(folder.resolve("start"));
        Files.writeString(folder.resolve("start/model.txt"), "");
        task.inputArtifacts.put("start", Task.artifacts(folder.resolve("start").toString()));

        assertThat(read().get("start")).isInstanceOfSatisfying(Model.class, start -> assertThat(start.path())
                .isEqualTo(folder.resolve("start/model.txt")));
    }

    @Test
    void unwrapsWhatTheMetadataStoreWraps() {
        Map<String, Object> metadata = Map.of(
                "shape", Map.of("list", List.of(4, 3)),
                "origin", Map.of("struct", Map.of("list", List.of("kept"))),
                "rows", 150,
                "plain", Map.of("list", "no list"));
        task.inputArtifacts.put("training", Map.of("artifacts", List.of(Task.artifact("/a", metadata))));

        assertThat(read())
                .extracting("training")
                .extracting("metadata")
                .isEqualTo(Map.of(
                        "shape", List.of(4L, 3L),
                        "origin", Map.of("list", List.of("kept")),
                        "rows", 150L,
                        "plain", Map.of("list", "no list")));
    }

    private Map<String, @Nullable Object> read() {
        var input = Json.readLenient(task.executorInput(), "input", ExecutorInput.class);
        var problems = new ArrayList<String>();
        var values = new TaskInputs(input.inputs(), ArtifactPaths.of(Map.of()), problems)
                .read(ComponentSignature.of(TrainToy.class).inputs());
        assertThat(problems).isEmpty();
        return values;
    }
}
