package io.kfp4j.components.trainmodel;

import io.kfp4j.component.ComponentException;
import java.util.ArrayList;
import java.util.List;

/** What a person may turn about a training. */
record Hyperparameters(int epochs, int batchSize, double learningRate, int seed) {

    void check() throws ComponentException {
        List<String> problems = new ArrayList<>();
        if (epochs < 1) {
            problems.add("epochs is " + epochs + " and must be at least 1");
        }
        if (batchSize < 1) {
            problems.add("batch_size is " + batchSize + " and must be at least 1");
        }
        if (!(learningRate > 0)) {
            problems.add("learning_rate is " + learningRate + " and must be more than 0");
        }
        if (!problems.isEmpty()) {
            throw new ComponentException("The network cannot be trained: " + String.join("; ", problems));
        }
    }
}
