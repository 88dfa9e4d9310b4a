package io.kfp4j.components.trainmodel;

import io.kfp4j.component.ComponentException;
import io.kfp4j.network.Reproducible;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains a network; the same network, examples and hyperparameters give the same weights. */
final class Trainer {
    private final MultiLayerNetwork network;
    private final Hyperparameters hyperparameters;

    Trainer(MultiLayerNetwork network, Hyperparameters hyperparameters) {
        this.network = network;
        this.hyperparameters = hyperparameters;
    }

    void train(Examples examples) throws ComponentException {
        hyperparameters.check();
        requireFits(examples);
        Reproducible.onThisThread(hyperparameters.seed());
        network.setLearningRate(hyperparameters.learningRate());
        var order = new Random(hyperparameters.seed());
        for (int epoch = 0; epoch < hyperparameters.epochs(); epoch++) {
            pass(examples, shuffled(examples.size(), order));
            network.incrementEpochCount();
            requireFinite(epoch);
        }
    }

    private void pass(Examples examples, int[] order) {
        for (int from = 0; from < order.length; from += hyperparameters.batchSize()) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + hyperparameters.batchSize()));
            network.fit(rows(examples.features(), batch), rows(examples.labels(), batch));
        }
    }

    private static INDArray rows(INDArray all, int[] which) {
        return all.getRows(which);
    }

    private static int[] shuffled(int size, Random random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private void requireFits(Examples examples) throws ComponentException {
        int inputs = network.layerInputSize(0);
        int outputs = network.layerSize(network.getnLayers() - 1);
        if (inputs != examples.features().columns() || outputs != examples.classes()) {
            throw new ComponentException("The network takes " + inputs + " features and tells " + outputs
                    + " classes apart, but the examples have "
                    + examples.features().columns() + " features and "
                    + examples.classes() + " classes. Build it with these numbers");
        }
    }

    private void requireFinite(int epoch) throws ComponentException {
        if (!Double.isFinite(network.score())) {
            throw new ComponentException("The training diverged in epoch " + (epoch + 1) + " (loss is "
                    + network.score() + "). Use a smaller learning_rate than " + hyperparameters.learningRate());
        }
    }
}
