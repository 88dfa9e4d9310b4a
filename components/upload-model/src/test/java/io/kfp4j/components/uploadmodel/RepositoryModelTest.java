package io.kfp4j.components.uploadmodel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.RequestedOutput;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.server.ModelServer;
import io.kfp4j.server.ModelServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryModelTest {
    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    private final Path folder;

    RepositoryModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void configuresAModelThatTakesAnyNumberOfExamples() throws Exception {
        var model = model(OnnxBytes.identity(OnnxBytes.FLOAT, 0, 3), SPECIES);

        assertThat(model.config())
                .isEqualTo(
                        """
                name: "iris"
                backend: "onnxruntime"
                max_batch_size: 1024
                input [
                  {
                    name: "x"
                    data_type: TYPE_FP32
                    dims: [3]
                  }
                ]
                output [
                  {
                    name: "output"
                    data_type: TYPE_FP32
                    dims: [3]
                    label_filename: "labels.txt"
                  }
                ]
                """);
        assertThat(model.labels()).isEqualTo("setosa\nversicolor\nvirginica\n");
    }

    @Test
    void configuresAModelOfAFixedShape() throws Exception {
        var model = model(OnnxBytes.identity(OnnxBytes.INT64, 2, 3), List.of());

        assertThat(model.config())
                .contains("max_batch_size: 0", "data_type: TYPE_INT64", "dims: [2, 3]")
                .doesNotContain("label_filename");
    }

    @Test
    void leavesWeightsOutOfTheInputs() throws Exception {
        var model = model(OnnxBytes.withWeightAmongInputs(OnnxBytes.FLOAT, 0, 3), List.of());

        assertThat(model.config()).contains("name: \"x\"").doesNotContain("name: \"w\"");
    }

    @Test
    void makesWhatAModelServerServes() throws Exception {
        var model = model(OnnxBytes.identity(OnnxBytes.FLOAT, 0, 3), SPECIES);
        var file = folder.resolve("repository").resolve(model.modelPath());
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(model.onnx(), file);
        Files.writeString(folder.resolve("repository").resolve(model.configPath()), model.config());
        Files.writeString(folder.resolve("repository").resolve(model.labelsPath()), model.labels());

        try (var server = ModelServer.start(
                ModelServerOptions.of(folder.resolve("repository")).httpPort(0).metricsPort(0))) {
            var request = InferenceRequest.of(Tensor.floats("x", Shape.of(1, 3), 0.1f, 0.7f, 0.2f))
                    .asking(RequestedOutput.classes("output", 1));
            var response = InferenceClient.at(server.uri()).infer("iris", request);

            assertThat(response.output("output").textValues())
                    .singleElement()
                    .asString()
                    .endsWith(":1:versicolor");
        }
    }

    @Test
    void refusesClassesThatAreNotTheOutputs() throws Exception {
        var model = model(OnnxBytes.identity(OnnxBytes.FLOAT, 0, 4), SPECIES);

        assertThatThrownBy(model::config)
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("There are 3 classes [setosa, versicolor, virginica], but the model has the outputs"
                        + " [output FP32 [-1, 4]]. Give as many classes as the last dimension of its only output");
    }

    @Test
    void refusesClassesThatAFileOfLinesCannotHold() throws Exception {
        var twice = model(OnnxBytes.identity(OnnxBytes.FLOAT, 0, 2), List.of("setosa", "setosa"));
        var lines = model(OnnxBytes.identity(OnnxBytes.FLOAT, 0, 2), List.of("setosa", "vir\nginica"));

        assertThatThrownBy(twice::config).hasMessageContaining("hold a name twice");
        assertThatThrownBy(lines::config).hasMessageContaining("one of several lines");
    }

    @Test
    void refusesWhatIsNoModel() throws Exception {
        var model = model("PK not a model at all".getBytes(UTF_8), List.of());

        assertThatThrownBy(model::config)
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith(model.onnx() + " is no ONNX model");
    }

    @Test
    void refusesNamesThatAConfigurationCannotHold() throws Exception {
        var model = model(OnnxBytes.withInputNamed("x\" evil: \""), List.of());

        assertThatThrownBy(model::config).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void survivesAnyDamage() throws Exception {
        var bytes = OnnxBytes.identity(OnnxBytes.FLOAT, 0, 3);
        var random = new Random(5);

        for (int round = 0; round < 500; round++) {
            var damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                assertThat(model(damaged, List.of()).config()).startsWith("name: \"iris\"");
            } catch (InvalidModelException e) {
                assertThat(e).hasMessageContaining("no ONNX model");
            }
        }
    }

    private RepositoryModel model(byte[] onnx, List<String> classes) throws IOException {
        return new RepositoryModel("iris", 1, classes, Files.write(folder.resolve("model.onnx"), onnx));
    }
}
