package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationTanH;

class UnsupportedLayerTest {

    @Test
    void refusesEveryLayerWithoutAnExportAtOnceAndByName() {
        var network = network(
                InputType.recurrent(4, 5),
                new LSTM.Builder().name("lstm1").nIn(4).nOut(3).build(),
                new RnnOutputLayer.Builder().name("last").nIn(3).nOut(2).build());

        var refusal = refusal(network);

        assertThat(refusal.problems())
                .containsExactly(
                        "layer 0 'lstm1' (LSTM) has no ONNX export",
                        "layer 1 'last' (RnnOutputLayer) has no ONNX export");
        assertThat(refusal)
                .hasMessageContaining("layer 0 'lstm1' (LSTM) has no ONNX export")
                .hasMessageContaining("layer 1 'last' (RnnOutputLayer) has no ONNX export")
                .hasMessageContaining("Supported layers are ActivationLayer, BatchNormalization, DenseLayer,")
                .hasMessageContaining("Supported activations are Cube, ELU, GELU,");
    }

    @Test
    void refusesAnActivationWithoutAnExactCounterpart() {
        var network = network(
                InputType.feedForward(4),
                dense().name("hidden").activation(Activation.RRELU).build(),
                output());

        var refusal = refusal(network);

        assertThat(refusal.problems())
                .containsExactly("layer 0 'hidden' (DenseLayer): activation 'RReLU' has no exact ONNX counterpart");
    }

    @Test
    void refusesAnActivationOfOnesOwnByItsClassName() {
        var network = network(
                InputType.feedForward(4),
                dense().name("hidden").activation(new Squeeze()).build(),
                output());

        var refusal = refusal(network);

        assertThat(refusal.problems())
                .containsExactly("layer 0 'hidden' (DenseLayer): activation 'Squeeze' has no exact ONNX counterpart");
    }

    @Test
    void refusesLayerNormalizationAndSaysWhatToUse() {
        var network = network(
                InputType.feedForward(4),
                dense().name("hidden").hasLayerNorm(true).build(),
                output());

        var refusal = refusal(network);

        assertThat(refusal.problems())
                .containsExactly("layer 0 'hidden' (DenseLayer) uses layer normalization, which has no ONNX export;"
                        + " use BatchNormalization");
    }

    @Test
    void refusesInputThatIsReshapedOnItsWay() {
        var network = network(
                InputType.convolutional(4, 4, 1),
                new ConvolutionLayer.Builder(2, 2).name("eye").nIn(1).nOut(2).build(),
                new OutputLayer.Builder().nOut(2).build());

        var refusal = refusal(network);

        assertThat(refusal.problems())
                .containsExactly(
                        "layer 0 'eye' (ConvolutionLayer) has no ONNX export",
                        "the input of layer 1 is reshaped by CnnToFeedForwardPreProcessor, which has no ONNX export");
    }

    private static DenseLayer.Builder dense() {
        return new DenseLayer.Builder().nIn(4).nOut(3);
    }

    private static Layer output() {
        return new OutputLayer.Builder().nIn(3).nOut(2).build();
    }

    private static MultiLayerNetwork network(InputType input, Layer... layers) {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(layers)
                .setInputType(input)
                .build());
        network.init();
        return network;
    }

    private static UnsupportedLayerException refusal(MultiLayerNetwork network) {
        var exporter = new OnnxExporter(OnnxOptions.defaults());
        return catchThrowableOfType(UnsupportedLayerException.class, () -> exporter.export(network));
    }

    private static final class Squeeze extends ActivationTanH {}
}
