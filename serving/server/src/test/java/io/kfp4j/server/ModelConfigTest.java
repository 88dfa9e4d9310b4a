package io.kfp4j.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.inference.Datatype;
import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigTest {
    private final RepositoryFolder repository;
    private final Path iris;

    ModelConfigTest(@TempDir Path folder) {
        repository = new RepositoryFolder(folder);
        iris = folder.resolve("iris");
    }

    @Test
    void readsWhatMattersAndPassesOverTheRest() throws Exception {
        repository
                .file("iris", "labels.txt", "setosa\nversicolor\n")
                .file(
                        "iris",
                        "config.pbtxt",
                        """
                # Comments end with the line.
                name: 'iris'; backend: "onnx" "runtime",
                max_batch_size: 16
                default_model_filename: "net.onnx"
                version_policy: { specific: { versions: [1, 3] } }
                input: [
                  { name: "x", data_type: TYPE_FP32, dims: [ 4 ] },
                  { name: "t" data_type: TYPE_STRING dims: -1 dims: 2 }
                ]
                output { name: "output" data_type: TYPE_INT64 dims: [] label_filename: "labels.txt" }
                dynamic_batching { }
                parameters { key: "k" value: < string_value: "with \\"quotes\\" and\\n" > }
                optimization { graph : { level : -1 } }
                """);

        var config = ModelConfig.ofModelIn(iris);

        assertThat(config.maxBatchSize()).contains(16L);
        assertThat(config.fileName()).isEqualTo("net.onnx");
        assertThat(config.versions().choose(new TreeSet<>(List.of(1L, 2L, 3L)))).containsExactly(1L, 3L);
        assertThat(config.inputs())
                .containsExactly(
                        new ModelConfig.TensorConfig("x", Datatype.FP32, Shape.of(4), List.of()),
                        new ModelConfig.TensorConfig("t", Datatype.BYTES, Shape.of(-1, 2), List.of()));
        assertThat(config.outputs())
                .containsExactly(new ModelConfig.TensorConfig(
                        "output", Datatype.INT64, Shape.of(), List.of("setosa", "versicolor")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    name: "rose"                                  | 'name' is 'rose', but the model's folder is 'iris'
                    platform: "tensorflow_savedmodel"             | this server serves ONNX models only
                    backend: "python"                             | this server serves ONNX models only
                    max_batch_size: many                          | field 'max_batch_size' is [many], not whole numbers
                    max_batch_size: -1                            | 'max_batch_size' is -1, not 0 or more
                    input { data_type: TYPE_FP32 }                | input[0]: 'name' is missing
                    input { name: "x" data_type: FP32 }           | 'data_type' is 'FP32'; expected one like TYPE_FP32
                    input { name: "x" data_type: TYPE_FP32 dims: [-2] } | input[0]: 'dims': shape [-2] has the negative dimension -2
                    input { name: "x" reshape { shape: [1] } }    | 'reshape' of 'x' is not supported
                    input: "x"                                    | field 'input' is not a message in braces
                    name { }                                      | field 'name' is not a value
                    ensemble_scheduling { }                       | 'ensemble_scheduling' is not supported
                    output { name: "y" data_type: TYPE_FP32 label_filename: "../../secret" } | outside of the model's folder
                    output { name: "y" data_type: TYPE_FP32 label_filename: "none.txt" } | none.txt cannot be read
                    default_model_filename: "../other/model.onnx" | has no file '../other/model.onnx'
                    version_policy { specific { versions: [7] } } | 'version_policy' chooses none of them
                    name: "iris                                   | line 1: a string does not end
                    name: "\\q"                                   | line 1: the escape '\\q' is not known here
                    name "iris"                                   | line 1: expected ':' or '{' after 'name' at '"'
                    input {                                       | line 1: expected the name of a field at the end of the file
                    input [ { name: "x" } { name: "y" } ]         | expected ',' or ']' in the list 'input'
                    input { name: "z" data_type: TYPE_FP32 dims: [4] } | the configuration has input 'z', but the model has [x]
                    input { name: "x" data_type: TYPE_FP64 dims: [4] } | input 'x' is FP64 in the configuration, but FP32 in the model
                    input { name: "x" data_type: TYPE_FP32 dims: [4] } | input 'x' has shape [4] by the configuration (the batch included), but [-1, 4] in the model
                    output { name: "output" data_type: TYPE_FP32 dims: [-1, 5] } | output 'output' has shape [-1, 5] by the configuration
                    """)
    void keepsAModelFromLoadingAndSaysWhy(String config, String problem) throws Exception {
        repository.flowers("iris", 1, 1).file("iris", "config.pbtxt", config);

        try (var server = repository.serve()) {
            var readiness = InferenceClient.at(server.uri()).modelReadiness("iris");

            assertThat(readiness.ready()).isFalse();
            assertThat(readiness.reason()).contains(problem);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a {", "a: [", "a <", "a: [{"})
    void refusesMessagesNestedWithoutEnd(String opening) {
        assertThatThrownBy(() -> TextMessageReader.read(opening.repeat(10_000))).isInstanceOf(ModelLoadException.class);
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        repository.file("iris", "config.pbtxt", "#".repeat((1 << 20) + 1));

        assertThatThrownBy(() -> ModelConfig.ofModelIn(iris)).hasMessageContaining("is larger than 1048576 bytes");
    }

    @Test
    void refusesAFileThatIsNoText() throws Exception {
        Files.createDirectories(iris);
        Files.write(iris.resolve("config.pbtxt"), new byte[] {(byte) 0xC3, 0x28});

        assertThatThrownBy(() -> ModelConfig.ofModelIn(iris)).hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void servesTheLatestVersionsThatThePolicyAllows() throws Exception {
        repository
                .flowers("iris", 1, 1)
                .flowers("iris", 2, 1)
                .flowers("iris", 10, 1)
                .file("iris", "config.pbtxt", "version_policy { latest { num_versions: 2 } }");

        try (var server = repository.serve()) {
            assertThat(InferenceClient.at(server.uri()).modelMetadata("iris").versions())
                    .containsExactly("2", "10");
        }
    }

    @Test
    void refusesTypesThatOnnxRuntimeCannotCarryToJava() throws Exception {
        repository.model("iris", 1, OnnxFile.identity(OnnxFile.UINT32, -1));

        try (var server = repository.serve()) {
            assertThat(InferenceClient.at(server.uri()).modelReadiness("iris").reason())
                    .contains(
                            "input 'x' is of type ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT32, which this server cannot carry");
        }
    }
}
