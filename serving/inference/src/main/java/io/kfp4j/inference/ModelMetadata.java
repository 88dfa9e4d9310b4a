package io.kfp4j.inference;

import java.util.List;

/**
 * What a server tells about one of its models.
 *
 * @param versions those that can be addressed; empty when the server does not tell
 * @param platform for example {@code onnxruntime_onnx}
 */
public record ModelMetadata(
        String name,
        List<String> versions,
        String platform,
        List<TensorMetadata> inputs,
        List<TensorMetadata> outputs) {
    public ModelMetadata {
        versions = List.copyOf(versions);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
