package io.kfp4j.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.inference.Datatype;
import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceException;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.Parameters;
import io.kfp4j.inference.RequestedOutput;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.inference.TensorMetadata;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelServerTest {
    private static final Tensor ROW = Tensor.floats("x", Shape.of(1, 4), 1, 2, 3, 4);

    private final RepositoryFolder repository;

    ModelServerTest(@TempDir Path folder) {
        repository = new RepositoryFolder(folder);
    }

    @Test
    void answersOneRowAndMany() throws Exception {
        repository.flowers("iris", 1, 2).flowersConfig("iris");
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            var one = client.infer("iris", InferenceRequest.of(ROW));
            var many = client.infer(
                    "iris",
                    new InferenceRequest(
                            "r-7",
                            Parameters.none(),
                            List.of(Tensor.floats("x", Shape.of(2, 4), 1, 2, 3, 4, 5, 6, 7, 8)),
                            List.of()));

            assertThat(one.output("output")).isEqualTo(Tensor.floats("output", Shape.of(1, 3), 2, 4, 6));
            assertThat(many.output("output")).isEqualTo(Tensor.floats("output", Shape.of(2, 3), 2, 4, 6, 10, 12, 14));
            assertThat(many.id()).isEqualTo("r-7");
            assertThat(many.modelVersion()).isEqualTo("1");
        }
    }

    @Test
    void servesTheHighestVersionUnlessAskedForAnother() throws Exception {
        repository.flowers("iris", 9, 9).flowers("iris", 10, 10).flowers("rose", 1, 1);
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            assertThat(client.infer("iris", InferenceRequest.of(ROW)).modelVersion())
                    .isEqualTo("10");
            assertThat(client.infer("iris", "9", InferenceRequest.of(ROW)).output("output"))
                    .isEqualTo(Tensor.floats("output", Shape.of(1, 3), 9, 18, 27));
            assertThat(client.infer("rose", InferenceRequest.of(ROW)).output("output"))
                    .isEqualTo(Tensor.floats("output", Shape.of(1, 3), 1, 2, 3));
            assertThat(client.modelMetadata("iris").versions()).containsExactly("9", "10");
            assertThat(server.models()).containsExactly("iris", "rose");
        }
    }

    @Test
    void tellsWhatItIsAndWhatItServes() throws Exception {
        repository.flowers("iris", 1, 1).flowersConfig("iris");
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            assertThat(client.live()).isTrue();
            assertThat(client.ready()).isTrue();
            assertThat(client.modelReady("iris")).isTrue();
            assertThat(client.serverMetadata().extensions()).containsExactly("classification");
            var metadata = client.modelMetadata("iris", "1");
            assertThat(metadata.platform()).isEqualTo("onnxruntime_onnx");
            assertThat(metadata.inputs()).containsExactly(new TensorMetadata("x", Datatype.FP32, Shape.of(-1, 4)));
            assertThat(metadata.outputs())
                    .containsExactly(new TensorMetadata("output", Datatype.FP32, Shape.of(-1, 3)));
        }
    }

    @Test
    void namesTheBestClassesOfEachRow() throws Exception {
        repository.flowers("iris", 1, 1).flowersConfig("iris");
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());
            var rows = Tensor.floats("x", Shape.of(2, 4), .25f, .5f, .125f, 0, 3, 1, 1, 0);

            var two = client.infer("iris", InferenceRequest.of(rows).asking(RequestedOutput.classes("output", 2)));
            var all = client.infer("iris", InferenceRequest.of(ROW).asking(RequestedOutput.classes("output", 99)));

            assertThat(two.output("output"))
                    .isEqualTo(Tensor.texts(
                            "output",
                            Shape.of(2, 2),
                            List.of(
                                    "0.500000:1:versicolor",
                                    "0.250000:0:setosa",
                                    "3.000000:0:setosa",
                                    "1.000000:1:versicolor")));
            assertThat(all.output("output").shape()).isEqualTo(Shape.of(1, 3));
        }
    }

    @Test
    void carriesEveryDatatypeThere() throws Exception {
        repository
                .model("doubles", 1, OnnxFile.identity(OnnxFile.DOUBLE, -1))
                .model("bytes", 1, OnnxFile.identity(OnnxFile.INT8, -1))
                .model("unsigned", 1, OnnxFile.identity(OnnxFile.UINT8, -1))
                .model("shorts", 1, OnnxFile.identity(OnnxFile.INT16, -1))
                .model("ints", 1, OnnxFile.identity(OnnxFile.INT32, -1))
                .model("longs", 1, OnnxFile.identity(OnnxFile.INT64, -1))
                .model("flags", 1, OnnxFile.identity(OnnxFile.BOOL, -1, 2))
                .model("texts", 1, OnnxFile.identity(OnnxFile.STRING, -1, 2));
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            assertComesBack(client, "doubles", Tensor.doubles("x", Shape.of(2), 0.1, -1e300));
            assertComesBack(client, "bytes", Tensor.integers("x", Datatype.INT8, Shape.of(2), -128, 127));
            assertComesBack(client, "unsigned", Tensor.integers("x", Datatype.UINT8, Shape.of(2), 0, 255));
            assertComesBack(client, "shorts", Tensor.integers("x", Datatype.INT16, Shape.of(2), -32768, 32767));
            assertComesBack(client, "ints", Tensor.integers("x", Datatype.INT32, Shape.of(1), Integer.MIN_VALUE));
            assertComesBack(client, "longs", Tensor.integers("x", Datatype.INT64, Shape.of(1), Long.MIN_VALUE));
            assertComesBack(client, "longs", Tensor.integers("x", Datatype.INT64, Shape.of(0)));
            assertComesBack(client, "flags", Tensor.booleans("x", Shape.of(1, 2), true, false));
            assertComesBack(client, "texts", Tensor.texts("x", Shape.of(2, 2), List.of("a", "ü", "", "d")));
        }
    }

    private static void assertComesBack(InferenceClient client, String model, Tensor tensor) throws Exception {
        var back = client.infer(model, InferenceRequest.of(tensor)).outputs().get(0);

        assertThat(back)
                .isEqualTo(new Tensor("output", tensor.datatype(), tensor.shape(), Parameters.none(), tensor.data()));
    }

    @Test
    void refusesWhatDoesNotSuitTheModel() throws Exception {
        repository.flowers("iris", 1, 1).flowersConfig("iris").model("sum", 1, OnnxFile.sum());
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            assertRefused(
                    client, "rose", InferenceRequest.of(ROW), 404, "there is no model 'rose'; there are [iris, sum]");
            assertRefused(client, "iris", InferenceRequest.of(), 400, "needs the inputs [x], but the request has []");
            assertRefused(
                    client,
                    "iris",
                    InferenceRequest.of(Tensor.floats("y", Shape.of(1, 4), 1, 2, 3, 4)),
                    400,
                    "the model has no input 'y'; it has [x]");
            assertRefused(client, "iris", InferenceRequest.of(ROW, ROW), 400, "input 'x' is given twice");
            assertRefused(
                    client,
                    "iris",
                    InferenceRequest.of(Tensor.floats("x", Shape.of(1, 3), 1, 2, 3)),
                    400,
                    "input 'x': expected shape [-1, 4] (-1 is any size), found [1, 3]");
            assertRefused(
                    client,
                    "iris",
                    InferenceRequest.of(Tensor.doubles("x", Shape.of(1, 4), 1, 2, 3, 4)),
                    400,
                    "input 'x': expected datatype FP32, found FP64");
            assertRefused(
                    client,
                    "iris",
                    InferenceRequest.of(Tensor.floats("x", Shape.of(9, 4), new float[36])),
                    400,
                    "input 'x' has 9 rows, but 'max_batch_size' is 8");
            assertRefused(
                    client,
                    "iris",
                    InferenceRequest.of(ROW).asking(RequestedOutput.named("z")),
                    400,
                    "the model has no output 'z'; it has [output]");
            assertRefused(
                    client,
                    "iris",
                    InferenceRequest.of(ROW).asking(RequestedOutput.classes("output", 0)),
                    400,
                    "'classification' is the number of classes wanted, 1 or more");
            assertRefused(
                    client,
                    "sum",
                    InferenceRequest.of(
                            Tensor.floats("x", Shape.of(1, 2), 1, 2), Tensor.floats("y", Shape.of(2, 2), 1, 2, 3, 4)),
                    400,
                    "the inputs differ in their number of rows: [1, 2]");
            assertThatThrownBy(() -> client.infer("iris", "2", InferenceRequest.of(ROW)))
                    .hasMessageContaining("model 'iris' has no version '2'; it has [1]");
        }
    }

    private static void assertRefused(
            InferenceClient client, String model, InferenceRequest request, int status, String message) {
        assertThatThrownBy(() -> client.infer(model, request))
                .isInstanceOf(InferenceException.class)
                .hasMessageContaining("answered " + status)
                .hasMessageContaining(message);
    }

    @Test
    void reportsAResultThatJsonCannotCarry() throws Exception {
        repository.model("root", 1, OnnxFile.unary("Sqrt", OnnxFile.FLOAT, -1));
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            assertRefused(
                    client,
                    "root",
                    InferenceRequest.of(Tensor.floats("x", Shape.of(1), -1)),
                    500,
                    "holds NaN at index 0");
        }
    }

    @Test
    void isLiveButNotReadyWhenAModelDoesNotLoad() throws Exception {
        repository.flowers("iris", 1, 1).model("broken", 1, new byte[] {1, 2, 3});
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            assertThat(client.live()).isTrue();
            assertThat(client.ready()).isFalse();
            assertThat(client.modelReadiness("broken").reason())
                    .startsWith("model 'broken' is not ready: ")
                    .contains("model.onnx cannot be loaded");
            assertRefused(client, "broken", InferenceRequest.of(ROW), 503, "model 'broken' is not ready");
            assertThat(client.infer("iris", InferenceRequest.of(ROW)).outputs()).hasSize(1);
            assertThat(server.models()).containsExactly("iris");
        }
    }

    @Test
    void answersRequestsInParallelEachWithItsOwnResult() throws Exception {
        repository.flowers("iris", 1, 1);
        var threads = Executors.newFixedThreadPool(8);
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 400; i++) {
                float number = i;
                calls.add(() -> client.infer(
                                "iris",
                                InferenceRequest.of(
                                        Tensor.floats("x", Shape.of(1, 4), number, number + 1, number + 2, 0)))
                        .output("output")
                        .equals(Tensor.floats("output", Shape.of(1, 3), number, number + 1, number + 2)));
            }

            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void leavesNoUnpackedLibrariesBehind() throws Exception {
        repository.flowers("iris", 1, 1);
        try (var server = repository.serve()) {
            assertThat(server.models()).isNotEmpty();

            assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContainPattern("libonnxruntime\\.so\\n");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        repository.flowers("iris", 1, 1);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> ModelServer.start(repository.options().httpPort(port)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port + " for HTTP");
            assertThatThrownBy(() -> ModelServer.start(repository.options().metricsPort(port)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port + " for metrics");
        }
    }

    @Test
    void saysWhenThereIsNoRepository() {
        var nowhere = ModelServerOptions.of(repository.path().resolve("nowhere"))
                .httpPort(0)
                .metricsPort(0);

        assertThatThrownBy(() -> ModelServer.start(nowhere))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no folder");
    }
}
