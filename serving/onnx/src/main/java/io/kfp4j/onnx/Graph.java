package io.kfp4j.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.protobuf.ByteString;

/** An ONNX graph while it is written, one operator after the other. All its values are 32-bit floats. */
final class Graph {
    private final List<NodeProto.Builder> nodes = new ArrayList<>();
    private final List<TensorProto> weights = new ArrayList<>();
    private String scope = "";

    /** Starts a layer: the names of what follows begin with it. */
    void enterLayer(int index) {
        scope = "layer" + index + "/";
    }

    /** Appends an operator and returns the name of its result. */
    String add(String operator, List<String> inputs, AttributeProto... attributes) {
        String name = scope + operator + "_" + nodes.size();
        nodes.add(NodeProto.newBuilder()
                .setName(name)
                .setOpType(operator)
                .addAllInput(inputs)
                .addOutput(name)
                .addAllAttribute(List.of(attributes)));
        return name;
    }

    /** Adds a number and returns its name. */
    String constant(double value) {
        return initializer("constant_" + weights.size(), new long[0], new float[] {(float) value});
    }

    /** Adds a tensor of the same shape, row by row, whatever order the array is stored in, and returns its name. */
    String weights(String name, INDArray array, long... shape) {
        return initializer(
                name, shape, array.castTo(DataType.FLOAT).dup('c').data().asFloat());
    }

    private String initializer(String name, long[] shape, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(scope + name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (long size : shape) {
            tensor.addDims(size);
        }
        weights.add(tensor.build());
        return tensor.getName();
    }

    /**
     * Ends the graph.
     *
     * @param last the value that is the model's result
     */
    GraphProto finish(String last, ValueInfoProto input, ValueInfoProto output) {
        scope = "";
        if (last.equals(input.getName())) {
            add("Identity", List.of(last));
        }
        // Nothing reads the last operator's result, so it can be renamed in place.
        nodes.get(nodes.size() - 1).setOutput(0, output.getName());
        GraphProto.Builder graph =
                GraphProto.newBuilder().setName("network").addInput(input).addOutput(output);
        nodes.forEach(graph::addNode);
        return graph.addAllInitializer(weights).build();
    }

    /** Describes a tensor {@code FLOAT[batch, width]}; a width of 0 is not known before run time. */
    static ValueInfoProto rows(String name, long width) {
        var columns = TensorShapeProto.Dimension.newBuilder();
        if (width > 0) {
            columns.setDimValue(width);
        } else {
            columns.setDimParam("features");
        }
        var shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"))
                .addDim(columns);
        var tensor = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    static AttributeProto attribute(String name, double value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF((float) value)
                .build();
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }
}
