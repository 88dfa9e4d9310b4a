package io.kfp4j.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network drawn at random that looks trained, with rows to run it on; the same seed draws the same. */
final class RandomNetwork {
    private static final int ROWS = 8;

    private final Random random;
    private final List<String> description = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private int width;
    private IActivation lastActivation = new ActivationCube();

    final MultiLayerNetwork network;
    final float[][] rows;

    RandomNetwork(long seed) {
        random = new Random(seed);
        width = 1 + random.nextInt(12);
        rows = new float[ROWS][width];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        drawLayers();
        var list = new NeuralNetConfiguration.Builder().seed(seed).list();
        layers.forEach(list::layer);
        network = new MultiLayerNetwork(list.validateOutputLayerConfig(false).build());
        network.init();
        looksTrained();
    }

    @Override
    public String toString() {
        return String.join(" - ", description);
    }

    private void drawLayers() {
        int hidden = random.nextInt(5);
        for (int i = 0; i < hidden; i++) {
            // Deeplearning4j itself cannot run a layer that passes the network's input on to another such layer.
            int kind = i == 0 ? random.nextInt(7) : random.nextInt(10);
            if (kind < 5) {
                dense();
            } else if (kind < 7) {
                normalization();
            } else if (kind == 7) {
                dropout();
            } else {
                activationLayer();
            }
        }
        if (hidden > 0 && random.nextInt(5) == 0) {
            lossLayer();
        } else if (random.nextInt(5) == 0) {
            dense();
        } else {
            outputLayer();
        }
    }

    private void dense() {
        int units = 1 + random.nextInt(24);
        boolean bias = random.nextInt(4) > 0;
        Layer dense = new DenseLayer.Builder()
                .nIn(width)
                .nOut(units)
                .hasBias(bias)
                .activation(drawActivation())
                .dropOut(random.nextBoolean() ? 0.5 : 1)
                .build();
        boolean frozen = random.nextInt(6) == 0;
        layers.add(frozen ? new FrozenLayer(dense) : dense);
        describe((frozen ? "frozen " : "") + "dense " + width + "x" + units + (bias ? " " : " unbiased ")
                + lastActivation);
        width = units;
    }

    private void outputLayer() {
        int units = 1 + random.nextInt(6);
        boolean bias = random.nextInt(4) > 0;
        layers.add(new OutputLayer.Builder()
                .nIn(width)
                .nOut(units)
                .hasBias(bias)
                .activation(drawActivation())
                .build());
        describe("output " + width + "x" + units + (bias ? " " : " unbiased ") + lastActivation);
        width = units;
    }

    private void normalization() {
        boolean locked = random.nextBoolean();
        boolean logarithmic = random.nextBoolean();
        double gamma = random.nextInt(3) == 0 ? 1 : uniform(0.5, 1.2);
        double beta = random.nextInt(3) == 0 ? 0 : uniform(-0.3, 0.3);
        double epsilon = random.nextBoolean() ? 1e-5 : 1e-2;
        layers.add(new BatchNormalization.Builder()
                .nIn(width)
                .nOut(width)
                .lockGammaBeta(locked)
                .gamma(gamma)
                .beta(beta)
                .useLogStd(logarithmic)
                .eps(epsilon)
                .build());
        describe("normalization " + (locked ? "locked at " + gamma + " " + beta : "free") + (logarithmic ? " log" : "")
                + " epsilon " + epsilon);
    }

    private void dropout() {
        layers.add(new DropoutLayer.Builder(0.5).build());
        describe("dropout");
    }

    private void activationLayer() {
        layers.add(
                new ActivationLayer.Builder().activation(drawTameActivation()).build());
        describe("activation " + lastActivation);
    }

    private void lossLayer() {
        layers.add(new LossLayer.Builder().activation(drawTameActivation()).build());
        describe("loss " + lastActivation);
    }

    private IActivation drawActivation() {
        var all = ActivationOperatorsTest.everyActivation().toList();
        lastActivation = all.get(random.nextInt(all.size()));
        return lastActivation;
    }

    /** Where no weights go before that could be scaled, a cube of a cube leaves what a float can tell apart. */
    private IActivation drawTameActivation() {
        do {
            drawActivation();
        } while (lastActivation instanceof ActivationCube);
        return lastActivation;
    }

    private void describe(String layer) {
        description.add(layer);
    }

    private double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Biases and running statistics as after training, and weights that keep every layer's values of order one. */
    private void looksTrained() {
        INDArray input = Nd4j.create(rows);
        for (int i = 0; i < network.getnLayers(); i++) {
            var parameters = network.getLayer(i).paramTable();
            fill(parameters.get("b"), -0.5, 0.5);
            fill(parameters.get("mean"), -0.5, 0.5);
            fill(parameters.get("var"), 0.5, 2);
            fill(parameters.get("log10stdev"), -0.15, 0.15);
            fill(parameters.get("gamma"), 0.5, 1.2);
            fill(parameters.get("beta"), -0.3, 0.3);
            INDArray weights = parameters.get("W");
            if (weights != null) {
                INDArray before = i == 0
                        ? input
                        : network.feedForwardToLayer(i - 1, input, false).get(i);
                double largest = before.mmul(weights).amaxNumber().doubleValue();
                weights.muli(1.5 / Math.max(largest, 1e-3));
            }
        }
    }

    private void fill(@Nullable INDArray values, double from, double to) {
        if (values != null) {
            for (long i = 0; i < values.length(); i++) {
                values.putScalar(i, uniform(from, to));
            }
        }
    }
}
