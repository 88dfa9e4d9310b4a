package io.kfp4j.components.uploadmodel;

import io.kfp4j.components.uploadmodel.OnnxSignature.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model's {@code config.pbtxt}.
 *
 * @param labelFile names the classes of the output; empty where nothing does
 */
record TritonConfig(String name, OnnxSignature signature, String labelFile) {
    private static final int LARGEST_BATCH = 1024;

    String text() {
        var batched = Stream.concat(signature.inputs().stream(), signature.outputs().stream())
                .allMatch(tensor -> tensor.shape().size() > 1 && tensor.shape().get(0) < 0);
        var blocks = new ArrayList<String>();
        blocks.add("name: \"" + name + "\"");
        blocks.add("backend: \"onnxruntime\"");
        // With a batch size, dimensions are those of one example.
        blocks.add("max_batch_size: " + (batched ? LARGEST_BATCH : 0));
        blocks.add(tensors("input", signature.inputs(), batched, ""));
        blocks.add(tensors("output", signature.outputs(), batched, labelFile));
        return String.join("\n", blocks) + "\n";
    }

    private static String tensors(String kind, List<Tensor> tensors, boolean batched, String labelFile) {
        return tensors.stream()
                .map(tensor -> "  {\n"
                        + "    name: \"" + tensor.name() + "\"\n"
                        + "    data_type: TYPE_" + tensor.dataType() + "\n"
                        + "    dims: "
                        + tensor.shape().subList(batched ? 1 : 0, tensor.shape().size()) + "\n"
                        + (labelFile.isEmpty() ? "" : "    label_filename: \"" + labelFile + "\"\n")
                        + "  }")
                .collect(Collectors.joining(",\n", kind + " [\n", "\n]"));
    }
}
