package io.kfp4j.components.uploadmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import io.kfp4j.components.uploadmodel.UploadModel.Inputs;
import io.kfp4j.components.uploadmodel.UploadModel.Uploaded;
import io.kfp4j.s3.S3Location;
import io.kfp4j.s3.S3Settings;
import io.kfp4j.s3.S3Store;
import io.kfp4j.sandbox.Credentials;
import io.kfp4j.sandbox.S3;
import io.kfp4j.testing.ComponentTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadModelTest {
    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    private static S3 s3;

    private final Path folder;
    private final Path onnx;
    private final Map<String, String> environment;

    UploadModelTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.onnx = Files.createDirectories(folder.resolve("model")).resolve("model.onnx");
        this.environment = Map.of(
                "S3_ENDPOINT", s3.endpoint().toString(),
                "S3_ACCESS_KEY_ID", s3.credentials().accessKey(),
                "S3_SECRET_ACCESS_KEY", s3.credentials().secretKey());
        Files.write(onnx, OnnxBytes.identity(OnnxBytes.FLOAT, 0, 3));
    }

    @BeforeAll
    static void startStorage(@TempDir Path folder) throws IOException {
        s3 = S3.start(folder, 0, Credentials.random());
        s3.createBucket("models");
    }

    @AfterAll
    static void stopStorage() {
        s3.close();
    }

    @Test
    void uploadsAModelInTritonsLayout() throws Exception {
        var uploaded = upload("whole", SPECIES);

        assertThat(uploaded.modelUri()).isEqualTo("s3://models/iris/whole");
        assertThat(content("iris/whole/iris/config.pbtxt")).startsWith("name: \"iris\"\nbackend: \"onnxruntime\"");
        assertThat(content("iris/whole/iris/labels.txt")).isEqualTo("setosa\nversicolor\nvirginica\n");
        assertThat(content("iris/whole/manifest.json"))
                .contains("{\"path\": \"iris/1/model.onnx\", \"size\": " + Files.size(onnx) + ", \"sha256\": \""
                        + uploaded.sha256() + "\"}")
                .contains("iris/labels.txt", "iris/config.pbtxt");
        try (var store = S3Store.connect(S3Settings.from(environment))) {
            store.download(S3Location.of("models", "iris/whole/iris/1/model.onnx"), folder.resolve("fetched"));
        }
        assertThat(folder.resolve("fetched")).hasSameBinaryContentAs(onnx);
    }

    @Test
    void leavesTheLabelsOutWhereThereAreNone() throws Exception {
        upload("unlabelled", null);

        assertThat(content("iris/unlabelled/iris/config.pbtxt")).doesNotContain("labels.txt");
        assertThat(content("iris/unlabelled/manifest.json")).doesNotContain("labels.txt");
    }

    @Test
    void uploadsTheSameModelTwiceAsOnce() throws Exception {
        var first = upload("twice", SPECIES);
        var second = upload("twice", SPECIES);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void completesAnUploadThatBrokeOff() throws Exception {
        s3.put("models", "iris/broken-off/iris/1/model.onnx", onnx);

        upload("broken-off", SPECIES);

        assertThat(content("iris/broken-off/manifest.json")).contains("iris/1/model.onnx");
    }

    @Test
    void neverChangesTheModelOfARun() throws Exception {
        upload("fixed", SPECIES);
        var config = content("iris/fixed/iris/config.pbtxt");
        Files.write(onnx, OnnxBytes.withWeightAmongInputs(OnnxBytes.FLOAT, 0, 3));

        assertThatThrownBy(() -> upload("fixed", SPECIES))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("s3://models/iris/fixed/iris/1/model.onnx holds other content");

        assertThat(content("iris/fixed/iris/config.pbtxt")).isEqualTo(config);
    }

    @Test
    void writesNothingWhereTheModelIsNone() throws Exception {
        Files.writeString(onnx, "no model");

        assertThatThrownBy(() -> upload("nothing", SPECIES))
                .isInstanceOf(ComponentException.class)
                .hasMessageContaining("is no ONNX model");

        try (var store = S3Store.connect(S3Settings.from(environment))) {
            assertThat(store.find(S3Location.of("models", "iris/nothing/iris/1/model.onnx")))
                    .isEmpty();
        }
    }

    @Test
    void refusesARunThatIsNoFolder() {
        assertThatThrownBy(() -> upload("../other", SPECIES))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("run_id is '../other'.");
    }

    @Test
    void refusesAPrefixWithALeadingSlash() {
        var inputs = new Inputs(Model.at(onnx), "models", "/iris", "iris", "run-1", SPECIES, 1);

        assertThatThrownBy(() -> new UploadModel().run(inputs, task()))
                .hasMessageStartingWith("The key '/iris/run-1' starts with '/'");
    }

    @Test
    void saysThatThereIsNoSuchBucket() {
        var inputs = new Inputs(Model.at(onnx), "nowhere", "iris", "iris", "run-1", SPECIES, 1);

        assertThatThrownBy(() -> new UploadModel().run(inputs, task()))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("There is no bucket 'nowhere'");
    }

    @Test
    void doesTheSameBehindItsContainerContract() throws Exception {
        var tester = ComponentTester.of(UploadModel.class).in(folder.resolve("task"));
        for (var variable : environment.entrySet()) {
            tester = tester.env(variable.getKey(), variable.getValue());
        }

        var run = tester.run(inputs("contained", SPECIES));

        assertThat(run)
                .succeeded()
                .hasParameter("model_uri", "s3://models/iris/contained")
                .hasParameter("sha256");
        assertThat(content("iris/contained/manifest.json")).contains("iris/1/model.onnx");
    }

    private Uploaded upload(String runId, @Nullable List<String> classes) throws Exception {
        return new UploadModel().run(inputs(runId, classes), task());
    }

    private Inputs inputs(String runId, @Nullable List<String> classes) {
        return new Inputs(Model.at(onnx), "models", "iris", "iris", runId, classes, 1);
    }

    private TaskContext<Uploaded> task() {
        return TaskContext.in(folder.resolve("out"), UploadModel.class, environment);
    }

    private String content(String key) throws IOException {
        var fetched = folder.resolve("content");
        try (var store = S3Store.connect(S3Settings.from(environment))) {
            store.download(S3Location.of("models", key), fetched);
        }
        return Files.readString(fetched);
    }
}
