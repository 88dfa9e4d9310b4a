package io.kfp4j.iris;

import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.RequestedOutput;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The classifier that answers over the network. */
final class ServedModel {
    private static final String NAME = "iris";
    private final InferenceClient client;

    ServedModel(URI url) {
        this.client = InferenceClient.at(url);
    }

    /**
     * What the model takes a flower for.
     *
     * @param confidence 0 to 1
     */
    record Answer(String species, double confidence) {

        /** Reads the protocol's {@code 0.987:0:Iris-setosa}. */
        static Answer parse(String classification) {
            var parts = classification.split(":", 3);
            return new Answer(parts[parts.length - 1], Double.parseDouble(parts[0]));
        }
    }

    /** Asks for one flower at a time. */
    List<Answer> classify(List<Flower> flowers) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Flower flower : flowers) {
            var request = InferenceRequest.of(Tensor.floats("x", Shape.of(1, 4), flower.measurements()))
                    .asking(RequestedOutput.classes("output", 1));
            var response = client.infer(NAME, request);
            answers.add(Answer.parse(response.output("output").textValues().get(0)));
        }
        return answers;
    }
}
