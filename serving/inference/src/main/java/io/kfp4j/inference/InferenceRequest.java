package io.kfp4j.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked: a tensor for each of its inputs.
 *
 * @param id comes back in the response; null when the caller needs none
 * @param outputs which outputs to return; empty means all of them
 */
public record InferenceRequest(
        @Nullable String id, Parameters parameters, List<Tensor> inputs, List<RequestedOutput> outputs) {
    public InferenceRequest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    public static InferenceRequest of(Tensor... inputs) {
        return new InferenceRequest(null, Parameters.none(), List.of(inputs), List.of());
    }

    /** The same request, asking for these outputs only. */
    public InferenceRequest asking(RequestedOutput... wanted) {
        return new InferenceRequest(id, parameters, inputs, List.of(wanted));
    }
}
