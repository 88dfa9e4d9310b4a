package io.kfp4j.components.deploymodel;

import io.kfp4j.inference.Datatype;
import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceException;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.InferenceResponse;
import io.kfp4j.inference.Tensor;
import io.kfp4j.inference.TensorData;
import io.kfp4j.inference.TensorMetadata;
import io.kfp4j.kserve.InferenceService;
import io.kfp4j.kserve.SmokeTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Asks a model that has just been rolled out about a few examples: it must take them and answer with finite numbers.
 *
 * @param examples may be empty; then the model must only say what it takes
 */
record SmokeInference(String model, Examples examples) implements SmokeTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    // What a route answers that is not open yet; 0 is no answer.
    private static final Set<Integer> NOT_YET = Set.of(0, 404, 429, 502, 503, 504);

    @Override
    public void check(URI url, InferenceService service) throws Exception {
        var client = InferenceClient.at(url).timeout(LIMIT);
        try {
            var metadata = client.modelMetadata(model);
            if (!examples.isEmpty()) {
                if (metadata.inputs().size() != 1) {
                    throw new IllegalStateException(
                            "the model '" + model + "' has " + metadata.inputs().size()
                                    + " inputs, and smoke_inputs are for one. Leave smoke_inputs out");
                }
                var input = checked(metadata.inputs().get(0));
                checkAnswer(client.infer(model, InferenceRequest.of(examples.asInput(input.name(), input.datatype()))));
            }
        } catch (InferenceException e) {
            if (NOT_YET.contains(e.status())) {
                throw new IOException(e.getMessage(), e);
            }
            throw e;
        }
    }

    private TensorMetadata checked(TensorMetadata input) {
        if (input.datatype() != Datatype.FP32 && input.datatype() != Datatype.FP64) {
            throw new IllegalStateException("the model '" + model + "' takes " + input.datatype()
                    + ", and smoke_inputs are FP32 or FP64. Leave smoke_inputs out");
        }
        return input;
    }

    private void checkAnswer(InferenceResponse response) {
        if (response.outputs().isEmpty()) {
            throw new IllegalStateException("the model '" + model + "' answers nothing");
        }
        for (var output : response.outputs()) {
            if (!isFinite(output)) {
                throw new IllegalStateException("the model '" + model + "' answers NaN or an infinity in '"
                        + output.name() + "'. Look at the model's training and its features' scale");
            }
        }
    }

    private static boolean isFinite(Tensor output) {
        if (output.data() instanceof TensorData.Floats floats) {
            var values = floats.values();
            while (values.hasRemaining()) {
                if (!Float.isFinite(values.get())) {
                    return false;
                }
            }
        }
        if (output.data() instanceof TensorData.Doubles doubles) {
            var values = doubles.values();
            while (values.hasRemaining()) {
                if (!Double.isFinite(values.get())) {
                    return false;
                }
            }
        }
        return true;
    }
}
