package io.kfp4j.onnx;

import java.util.ArrayList;
import java.util.List;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns a trained Deeplearning4j network into an ONNX model that computes the same.
 *
 * <pre>{@code
 * OnnxModel model = new OnnxExporter(OnnxOptions.defaults()).export(network);
 * model.writeTo(Path.of("model.onnx"));
 * }</pre>
 *
 * <p>The model takes {@code FLOAT[batch, features]}, any number of rows, and gives {@code FLOAT[batch, classes]}.
 * Weights of another precision become 32-bit floats. Dropout, weight noise and freezing concern training alone and
 * leave no trace.
 */
public final class OnnxExporter {
    // A protobuf message, and so a model in one file, ends at 2 GiB; the rest of the graph takes far less than this.
    private static final long MOST_PARAMETERS = (Integer.MAX_VALUE - (16L << 20)) / Float.BYTES;

    private final OnnxOptions options;

    public OnnxExporter(OnnxOptions options) {
        this.options = options;
    }

    /**
     * Exports a network as it stands. The same network and options give the same bytes.
     *
     * @throws UnsupportedLayerException naming every layer and activation that has no exact counterpart in ONNX
     * @throws IllegalArgumentException if the network has no parameters yet, or they are not finite or too many, or the
     *     labels are not as many as its outputs
     */
    public OnnxModel export(MultiLayerNetwork network) {
        List<LayerOperators> layers = new ArrayList<>();
        List<Operators> operators = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        requireParameters(network);
        for (int i = 0; i < network.getnLayers(); i++) {
            refusePreProcessor(network, i, problems);
            LayerOperators layer = new LayerOperators(i, network.getLayer(i), problems);
            layers.add(layer);
            operators.add(layer.operators());
        }
        if (!problems.isEmpty()) {
            throw new UnsupportedLayerException(problems);
        }
        requireFinite(network.params());
        long outputs = outputWidth(layers);
        requireLabelForEveryOutput(outputs);
        return model(operators, inputWidth(layers), outputs);
    }

    private OnnxModel model(List<Operators> layers, long inputWidth, long outputWidth) {
        Graph graph = new Graph();
        String value = options.input();
        for (int i = 0; i < layers.size(); i++) {
            graph.enterLayer(i);
            value = layers.get(i).append(graph, value);
        }
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(options.irVersion())
                .setProducerName(options.producer())
                .setProducerVersion(options.producerVersion())
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(options.opset()))
                .setGraph(graph.finish(
                        value, Graph.rows(options.input(), inputWidth), Graph.rows(options.output(), outputWidth)));
        if (!options.labels().isEmpty()) {
            model.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey("labels").setValue(String.join("\n", options.labels())));
        }
        return new OnnxModel(model.build().toByteArray());
    }

    private static long inputWidth(List<LayerOperators> layers) {
        return layers.stream()
                .mapToLong(LayerOperators::inputWidth)
                .filter(width -> width > 0)
                .findFirst()
                .orElse(0);
    }

    private static long outputWidth(List<LayerOperators> layers) {
        return layers.stream()
                .mapToLong(LayerOperators::outputWidth)
                .filter(width -> width > 0)
                .reduce(0, (before, after) -> after);
    }

    private static void refusePreProcessor(MultiLayerNetwork network, int layer, List<String> problems) {
        InputPreProcessor preProcessor = network.getLayerWiseConfigurations().getInputPreProcess(layer);
        if (preProcessor != null) {
            problems.add("the input of layer " + layer + " is reshaped by "
                    + preProcessor.getClass().getSimpleName() + ", which has no ONNX export");
        }
    }

    private static void requireParameters(MultiLayerNetwork network) {
        if (!network.isInitCalled()) {
            throw new IllegalArgumentException("The network has no parameters yet; call init() and train it first");
        }
        requireFitsOneFile(network.numParams());
    }

    static void requireFitsOneFile(long parameters) {
        if (parameters > MOST_PARAMETERS) {
            throw new IllegalArgumentException("The network has " + parameters + " parameters, more than the "
                    + MOST_PARAMETERS + " that fit into one ONNX file");
        }
    }

    private static void requireFinite(INDArray parameters) {
        if (!parameters.isEmpty()
                && (parameters.isNaN().any() || parameters.isInfinite().any())) {
            throw new IllegalArgumentException(
                    "The network has parameters that are not finite: its training diverged; train it again,"
                            + " with a smaller learning rate or normalized data");
        }
    }

    private void requireLabelForEveryOutput(long outputs) {
        int labels = options.labels().size();
        if (labels > 0 && outputs > 0 && labels != outputs) {
            throw new IllegalArgumentException("The options have " + labels + " labels " + options.labels()
                    + ", the network " + outputs + " outputs; give one label for each output");
        }
    }
}
