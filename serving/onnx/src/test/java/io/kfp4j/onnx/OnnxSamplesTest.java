package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

/** Leaves models in {@code target/onnx-samples}, for a checker that is not ours. */
class OnnxSamplesTest {
    private static final Path SAMPLES = Path.of("target", "onnx-samples");
    private static final int RANDOM_NETWORKS = 60;

    @Test
    void writesTheIrisNetworkAtItsFullSize() throws IOException {
        var options = OnnxOptions.defaults().labels(List.of("setosa", "versicolor", "virginica"));
        var network = IrisNetwork.of(DataType.FLOAT, 42, 1000, 500, 300);

        var model = new OnnxExporter(options).export(network);
        model.writeTo(SAMPLES.resolve("iris.onnx"));

        assertThat(SAMPLES.resolve("iris.onnx")).hasSize(model.size());
        assertThat(new OnnxParity(network, model).onRandomRows(150, 1).isWithin(1e-5))
                .isTrue();
    }

    @Test
    void writesTheIrisNetworkInTheOldestAndTheNewestOpset() throws IOException {
        var oldest = OnnxOptions.defaults().opset(OnnxOptions.OLDEST_OPSET).irVersion(OnnxOptions.OLDEST_IR);
        var newest = OnnxOptions.defaults().opset(OnnxOptions.NEWEST_OPSET).irVersion(OnnxOptions.NEWEST_IR);

        new OnnxExporter(oldest).export(IrisNetwork.small()).writeTo(SAMPLES.resolve("iris-oldest.onnx"));
        new OnnxExporter(newest).export(IrisNetwork.small()).writeTo(SAMPLES.resolve("iris-newest.onnx"));

        assertThat(SAMPLES.resolve("iris-oldest.onnx")).isNotEmptyFile();
        assertThat(SAMPLES.resolve("iris-newest.onnx")).isNotEmptyFile();
    }

    @Test
    void writesRandomNetworksInEveryOpset() throws IOException {
        for (int i = 0; i < RANDOM_NETWORKS; i++) {
            int opsets = OnnxOptions.NEWEST_OPSET - OnnxOptions.OLDEST_OPSET + 1;
            var options = OnnxOptions.defaults().opset(OnnxOptions.OLDEST_OPSET + i % opsets);
            var drawn = new RandomNetwork(i);

            new OnnxExporter(options).export(drawn.network).writeTo(SAMPLES.resolve("random-" + i + ".onnx"));
        }

        assertThat(SAMPLES).isDirectoryContaining("glob:**/random-59.onnx");
    }
}
