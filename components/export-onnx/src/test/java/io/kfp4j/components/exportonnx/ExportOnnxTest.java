package io.kfp4j.components.exportonnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import io.kfp4j.network.NetworkFile;
import io.kfp4j.network.Reproducible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

class ExportOnnxTest {

    @TempDir
    Path folder;

    @Test
    void convertsANetworkAndProvesIt() throws Exception {
        var exported = export(inputs(dense(), List.of("a", "b", "c"), 1e-5));

        assertThat(exported.onnx().path())
                .isEqualTo(folder.resolve("onnx/model.onnx"))
                .isNotEmptyFile();
        assertThat(exported.worstDifference()).isBetween(0.0, 1e-5);
        assertThat(exported.sha256()).hasSize(64);
        assertThat(exported.onnx().metadata()).containsEntry("sha256", exported.sha256());
    }

    @Test
    void givesTheSameBytesForTheSameNetwork() throws Exception {
        var first = export(inputs(dense(), List.of(), 1e-5)).sha256();

        var second = export(inputs(dense(), List.of(), 1e-5)).sha256();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void handsNothingOnWhenBothDiffer() {
        assertThatThrownBy(() -> export(inputs(dense(), List.of(), -1)))
                .isInstanceOf(ComponentException.class)
                .hasMessageContaining("more than the tolerance of -1.0. The model is not handed on");

        assertThat(folder.resolve("onnx/model.onnx")).doesNotExist();
    }

    @Test
    void refusesALayerThatOnnxCannotSayByItsName() {
        assertThatThrownBy(() -> export(inputs(recurrent(), List.of(), 1e-5)))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("The network cannot be converted: ")
                .hasMessageContaining("LSTM");
    }

    @Test
    void refusesNamesThatAreNotOnePerClass() {
        assertThatThrownBy(() -> export(inputs(dense(), List.of("a", "b"), 1e-5)))
                .isInstanceOf(ComponentException.class)
                .hasMessageContaining("2 labels");
    }

    private ExportOnnx.Exported export(ExportOnnx.Inputs inputs) throws Exception {
        return new ExportOnnx().run(inputs, TaskContext.in(folder, ExportOnnx.class));
    }

    private static ExportOnnx.Inputs inputs(Path network, List<String> classes, double tolerance) {
        return new ExportOnnx.Inputs(Model.at(network), classes, 13, 8, "x", "output", 50, tolerance);
    }

    private Path dense() throws IOException {
        return written(
                new DenseLayer.Builder()
                        .nIn(4)
                        .nOut(8)
                        .activation(Activation.RELU)
                        .build(),
                new OutputLayer.Builder()
                        .nIn(8)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build());
    }

    private Path recurrent() throws IOException {
        return written(
                new LSTM.Builder().nIn(4).nOut(8).build(),
                new RnnOutputLayer.Builder()
                        .nIn(8)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build());
    }

    private Path written(FeedForwardLayer first, FeedForwardLayer last) throws IOException {
        Reproducible.onThisThread(1);
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(first)
                .layer(last)
                .build());
        network.init();
        var file = Files.createDirectories(folder).resolve("network.zip");
        NetworkFile.write(network, file);
        return file;
    }
}
