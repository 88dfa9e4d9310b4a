package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

class LayerOperatorsTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "1, 3", "2, 3"})
    void appliesALockedGammaAndBetaWhereDeeplearning4jDoes(double gamma, double beta) {
        var network = network(
                dense(),
                normalization().lockGammaBeta(true).gamma(gamma).beta(beta).build());

        var worst = worstDifference(network);

        assertThat(worst).isLessThanOrEqualTo(1e-6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheRunningVarianceInEitherForm(boolean logarithmic) {
        var network = network(dense(), normalization().useLogStd(logarithmic).build());
        var normalization = network.getLayer(1);
        normalization.getParam("mean").assign(Nd4j.createFromArray(0.5f, -0.5f, 0));
        normalization.getParam(logarithmic ? "log10stdev" : "var").assign(Nd4j.createFromArray(0.2f, 0.9f, 1.7f));

        var worst = worstDifference(network);

        assertThat(worst).isLessThanOrEqualTo(1e-6);
    }

    @Test
    void keepsAnEpsilonThatMatters() {
        var network = network(dense(), normalization().eps(0.5).build());

        var worst = worstDifference(network);

        assertThat(worst).isLessThanOrEqualTo(1e-6);
    }

    @Test
    void ignoresActivationsThatDeeplearning4jIgnores() throws Exception {
        var network = network(
                dense(),
                normalization().activation(Activation.TANH).build(),
                new DropoutLayer.Builder(0.5).activation(Activation.TANH).build());

        var operators = operators(network);
        var worst = worstDifference(network);

        assertThat(operators).containsExactly("Gemm", "Relu", "BatchNormalization");
        assertThat(worst).isLessThanOrEqualTo(1e-6);
    }

    @Test
    void multipliesWithoutABiasWhereThereIsNone() throws Exception {
        var network = network(new DenseLayer.Builder()
                .nIn(4)
                .nOut(3)
                .hasBias(false)
                .activation(Activation.RELU)
                .build());

        var operators = operators(network);
        var worst = worstDifference(network);

        assertThat(operators).containsExactly("MatMul", "Relu");
        assertThat(worst).isLessThanOrEqualTo(1e-6);
    }

    @Test
    void looksThroughFreezing() throws Exception {
        var network = network(
                new FrozenLayer(dense()),
                new FrozenLayerWithBackprop(normalization().build()));

        var operators = operators(network);
        var worst = worstDifference(network);

        assertThat(operators).containsExactly("Gemm", "Relu", "BatchNormalization");
        assertThat(worst).isLessThanOrEqualTo(1e-6);
    }

    private static Layer dense() {
        return new DenseLayer.Builder()
                .nIn(4)
                .nOut(3)
                .activation(Activation.RELU)
                .build();
    }

    private static BatchNormalization.Builder normalization() {
        return new BatchNormalization.Builder().nIn(3).nOut(3);
    }

    private static MultiLayerNetwork network(Layer... layers) {
        var network = new MultiLayerNetwork(
                new NeuralNetConfiguration.Builder().seed(5).list(layers).build());
        network.init();
        return network;
    }

    private static List<String> operators(MultiLayerNetwork network) throws InvalidProtocolBufferException {
        return ModelProto.parseFrom(export(network).bytes()).getGraph().getNodeList().stream()
                .map(NodeProto::getOpType)
                .toList();
    }

    private static double worstDifference(MultiLayerNetwork network) {
        return new OnnxParity(network, export(network)).onRandomRows(20, 3).worstDifference();
    }

    private static OnnxModel export(MultiLayerNetwork network) {
        return new OnnxExporter(OnnxOptions.defaults()).export(network);
    }
}
