package io.kfp4j.components.uploadmodel;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What an ONNX model takes and gives, read from its file without loading it. */
record OnnxSignature(List<Tensor> inputs, List<Tensor> outputs) {
    private static final int MOST_TENSORS = 1_000;
    // The numbers are ONNX's, the names Triton's.
    private static final Map<Long, String> DATA_TYPES = Map.ofEntries(
            Map.entry(1L, "FP32"),
            Map.entry(2L, "UINT8"),
            Map.entry(3L, "INT8"),
            Map.entry(4L, "UINT16"),
            Map.entry(5L, "INT16"),
            Map.entry(6L, "INT32"),
            Map.entry(7L, "INT64"),
            Map.entry(8L, "STRING"),
            Map.entry(9L, "BOOL"),
            Map.entry(10L, "FP16"),
            Map.entry(11L, "FP64"),
            Map.entry(12L, "UINT32"),
            Map.entry(13L, "UINT64"));

    /**
     * One input or output.
     *
     * @param dataType in Triton's words, {@code FP32}
     * @param shape -1 for a dimension that is open
     */
    record Tensor(String name, String dataType, List<Long> shape) {
        @Override
        public String toString() {
            return name + " " + dataType + " " + shape;
        }
    }

    static OnnxSignature read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new InvalidModelException(file + " has " + channel.size()
                        + " bytes; ONNX files end at 2 GiB. Keep the weights in fewer bits");
            }
            return read(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    private static OnnxSignature read(Path file, ByteBuffer bytes) throws InvalidModelException {
        var inputs = new ArrayList<Tensor>();
        var outputs = new ArrayList<Tensor>();
        var weights = new HashSet<String>();
        try {
            new ProtobufFields(bytes).message(7, graph -> graph.message(5, weight -> weight.text(8, weights::add))
                    .message(11, input -> inputs.add(tensor(input)))
                    .message(12, output -> outputs.add(tensor(output))));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new InvalidModelException(file + " is no ONNX model, or damaged. Export it again");
        }
        // Old files list the weights among the inputs.
        inputs.removeIf(input -> weights.contains(input.name()));
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new InvalidModelException(file + " is no ONNX model with inputs and outputs. Export it again");
        }
        return new OnnxSignature(List.copyOf(inputs), List.copyOf(outputs));
    }

    private static Tensor tensor(ProtobufFields value) {
        var names = new ArrayList<String>();
        var types = new ArrayList<Long>();
        var shape = new ArrayList<Long>();
        value.text(1, names::add)
                .message(
                        2,
                        type -> type.message(1, tensor -> tensor.number(1, types::add)
                                .message(
                                        2,
                                        dimensions -> dimensions.message(1, dimension -> {
                                            var sizes = new ArrayList<Long>();
                                            dimension.number(1, sizes::add);
                                            shape.add(sizes.isEmpty() || sizes.get(0) <= 0 ? -1L : sizes.get(0));
                                        }))));
        if (names.size() != 1
                || types.size() != 1
                || shape.size() > MOST_TENSORS
                || !names.get(0).matches("[A-Za-z0-9_.:/ -]{1,256}")
                || !DATA_TYPES.containsKey(types.get(0))) {
            throw new IllegalArgumentException("not a tensor that a server can name");
        }
        return new Tensor(names.get(0), DATA_TYPES.get(types.get(0)), List.copyOf(shape));
    }
}
