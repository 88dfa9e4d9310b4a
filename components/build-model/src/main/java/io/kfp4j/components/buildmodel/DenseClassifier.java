package io.kfp4j.components.buildmodel;

import io.kfp4j.network.Reproducible;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A network of dense ReLU layers with a softmax at its end.
 *
 * @param dropout the share of values <em>dropped</em>, as Keras counts; Deeplearning4j is told the share it keeps
 */
record DenseClassifier(
        int features, List<Integer> hiddenLayers, int classes, double dropout, double learningRate, int seed) {
    private static final int WIDEST = 1 << 16;

    DenseClassifier {
        hiddenLayers = List.copyOf(hiddenLayers);
    }

    /** Everything about the shape that cannot be built. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        requireWidth("features", features, problems);
        hiddenLayers.forEach(width -> requireWidth("each of hidden_layers", width, problems));
        requireWidth("classes", classes, problems);
        if (classes == 1) {
            problems.add("classes is 1, and one class is told apart from nothing");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            problems.add("dropout is " + dropout + " and must be at least 0 and less than 1");
        }
        if (!(learningRate > 0)) {
            problems.add("learning_rate is " + learningRate + " and must be more than 0");
        }
        return problems;
    }

    /** The network with its initial weights, which the seed alone decides. */
    MultiLayerNetwork build() {
        Reproducible.onThisThread(seed);
        var layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(learningRate))
                .weightInit(WeightInit.XAVIER)
                .list();
        int width = features;
        for (int next : hiddenLayers) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(width)
                    .nOut(next)
                    .activation(Activation.RELU)
                    .build());
            width = next;
        }
        if (dropout > 0) {
            layers.layer(new DropoutLayer.Builder(1 - dropout).build());
        }
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(width)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build());
        var network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    private static void requireWidth(String what, int width, List<String> problems) {
        if (width < 1 || width > WIDEST) {
            problems.add(what + " is " + width + " and must be from 1 to " + WIDEST);
        }
    }
}
