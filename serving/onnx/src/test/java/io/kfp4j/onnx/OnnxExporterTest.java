package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

class OnnxExporterTest {
    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    @Test
    void exportsTheIrisNetwork(@TempDir Path folder) throws Exception {
        MultiLayerNetwork network = IrisNetwork.small();

        OnnxModel model = new OnnxExporter(OnnxOptions.defaults().labels(SPECIES)).export(network);
        ParityReport report = new OnnxParity(network, model).onRandomRows(150, 42);
        if (report.isWithin(1e-5) && report.argmaxAgrees()) {
            model.writeTo(folder.resolve("model.onnx"));
        }

        assertThat(folder.resolve("model.onnx")).hasBinaryContent(model.bytes());
    }

    @Test
    void writesOneGemmForEveryLayerAndNothingForDropout() throws Exception {
        var network = IrisNetwork.small();

        var graph =
                parse(new OnnxExporter(OnnxOptions.defaults()).export(network)).getGraph();

        assertThat(graph.getNodeList())
                .extracting(NodeProto::getOpType)
                .containsExactly("Gemm", "Relu", "Gemm", "Relu", "Gemm", "Relu", "Gemm", "Softmax");
    }

    @Test
    void givesTheSameBytesForTheSameNetwork() {
        var exporter = new OnnxExporter(OnnxOptions.defaults().labels(SPECIES));

        var first = exporter.export(IrisNetwork.small());
        var second = exporter.export(IrisNetwork.small());

        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(exporter.export(IrisNetwork.of(DataType.FLOAT, 8, 10, 8, 6)).bytes())
                .isNotEqualTo(first.bytes());
    }

    @Test
    void leavesTheNetworkAsItWas() {
        var network = IrisNetwork.small();
        var before = network.params().dup();

        new OnnxExporter(OnnxOptions.defaults()).export(network);

        assertThat(network.params()).isEqualTo(before);
    }

    @Test
    void carriesItsOptionsIntoTheFile() throws Exception {
        var options = OnnxOptions.defaults()
                .opset(17)
                .irVersion(9)
                .input("features")
                .output("probabilities")
                .producer("iris", "1.2.3");

        var model = parse(new OnnxExporter(options).export(IrisNetwork.small()));

        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
        assertThat(model.getIrVersion()).isEqualTo(9);
        assertThat(model.getGraph().getInput(0).getName()).isEqualTo("features");
        assertThat(model.getGraph().getOutput(0).getName()).isEqualTo("probabilities");
        assertThat(model.getProducerName()).isEqualTo("iris");
        assertThat(model.getProducerVersion()).isEqualTo("1.2.3");
    }

    @Test
    void namesTheClassesInTheMetadata() throws Exception {
        var model = new OnnxExporter(OnnxOptions.defaults().labels(SPECIES)).export(IrisNetwork.small());

        try (var session = OrtEnvironment.getEnvironment().createSession(model.bytes())) {
            var labels = session.getMetadata().getCustomMetadataValue("labels");

            assertThat(labels).hasValue("setosa\nversicolor\nvirginica");
        }
    }

    @Test
    void leavesTheMetadataOutWhereThereAreNoLabels() throws Exception {
        var model = parse(new OnnxExporter(OnnxOptions.defaults()).export(IrisNetwork.small()));

        assertThat(model.getMetadataPropsList()).isEmpty();
    }

    @Test
    void takesAnyNumberOfRows() throws Exception {
        var model = new OnnxExporter(OnnxOptions.defaults()).export(IrisNetwork.small());

        try (var session = OrtEnvironment.getEnvironment().createSession(model.bytes())) {
            assertThat(shape(session.getInputInfo(), "x")).containsExactly(-1, 4);
            assertThat(shape(session.getOutputInfo(), "output")).containsExactly(-1, 3);
            assertThat(rowsOut(session, 1)).isEqualTo(1);
            assertThat(rowsOut(session, 45)).isEqualTo(45);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOpset")
    void writesEveryOpsetItOffers(int opset) {
        var network = IrisNetwork.small();

        var model = new OnnxExporter(OnnxOptions.defaults().opset(opset)).export(network);

        assertThat(new OnnxParity(network, model).onRandomRows(10, 1).isWithin(1e-6))
                .isTrue();
    }

    static IntStream everyOpset() {
        return IntStream.rangeClosed(OnnxOptions.OLDEST_OPSET, OnnxOptions.NEWEST_OPSET);
    }

    @ParameterizedTest
    @MethodSource("everyIrVersion")
    void writesEveryIrVersionItOffers(int irVersion) {
        var network = IrisNetwork.small();

        var model = new OnnxExporter(OnnxOptions.defaults().irVersion(irVersion)).export(network);

        assertThat(new OnnxParity(network, model).onRandomRows(10, 1).isWithin(1e-6))
                .isTrue();
    }

    static IntStream everyIrVersion() {
        return IntStream.rangeClosed(OnnxOptions.OLDEST_IR, OnnxOptions.NEWEST_IR);
    }

    @Test
    void writesWeightsOfDoublePrecisionAsFloats() {
        var network = IrisNetwork.of(DataType.DOUBLE, 7, 10, 8, 6);

        var model = new OnnxExporter(OnnxOptions.defaults()).export(network);

        assertThat(new OnnxParity(network, model).onRandomRows(50, 1).isWithin(1e-6))
                .isTrue();
    }

    @Test
    void exportsANetworkThatDoesNothing() {
        var network = ActivationNetwork.of(new ActivationIdentity());

        var model = new OnnxExporter(OnnxOptions.defaults()).export(network);

        assertThat(new OnnxParity(network, model).on(new float[][] {{1, -2}, {3, 4}}))
                .isEqualTo(new ParityReport(2, 0, 0));
    }

    @Test
    void refusesANetworkWithoutParameters() {
        var network = new MultiLayerNetwork(IrisNetwork.small().getLayerWiseConfigurations());

        assertThatThrownBy(() -> new OnnxExporter(OnnxOptions.defaults()).export(network))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The network has no parameters yet; call init() and train it first");
    }

    @Test
    void refusesANetworkWhoseTrainingDiverged() {
        var network = IrisNetwork.small();
        network.getLayer(1).getParam("W").putScalar(3, Float.NaN);

        assertThatThrownBy(() -> new OnnxExporter(OnnxOptions.defaults()).export(network))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The network has parameters that are not finite: its training diverged");
    }

    @Test
    void refusesLabelsThatAreNotAsManyAsTheOutputs() {
        var exporter = new OnnxExporter(OnnxOptions.defaults().labels(List.of("yes", "no")));

        assertThatThrownBy(() -> exporter.export(IrisNetwork.small()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The options have 2 labels [yes, no], the network 3 outputs;"
                        + " give one label for each output");
    }

    @Test
    void refusesMoreParametersThanOneFileHolds() {
        assertThatThrownBy(() -> OnnxExporter.requireFitsOneFile(600_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The network has 600000000 parameters, more than the 532676607 that fit into one ONNX file");
    }

    private static ModelProto parse(OnnxModel model) throws InvalidProtocolBufferException {
        return ModelProto.parseFrom(model.bytes());
    }

    private static long[] shape(Map<String, NodeInfo> tensors, String name) {
        assertThat(tensors).containsOnlyKeys(name);
        return ((TensorInfo) Objects.requireNonNull(tensors.get(name)).getInfo()).getShape();
    }

    private static int rowsOut(OrtSession session, int rowsIn) throws OrtException {
        try (var input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new float[rowsIn][4]);
                var result = session.run(Map.of("x", input))) {
            return ((float[][]) result.get(0).getValue()).length;
        }
    }
}
