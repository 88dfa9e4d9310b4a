package io.kfp4j.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model answers: a tensor for each output.
 *
 * @param modelVersion null when the server does not tell
 * @param id that of the request; null when it had none
 */
public record InferenceResponse(
        String modelName,
        @Nullable String modelVersion,
        @Nullable String id,
        Parameters parameters,
        List<Tensor> outputs) {
    public InferenceResponse {
        outputs = List.copyOf(outputs);
    }

    /**
     * The output of that name.
     *
     * @throws IllegalArgumentException when there is none; the message lists those that are
     */
    public Tensor output(String name) {
        return outputs.stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("model '" + modelName + "' returned no output '" + name
                        + "', only " + outputs.stream().map(Tensor::name).toList()));
    }
}
