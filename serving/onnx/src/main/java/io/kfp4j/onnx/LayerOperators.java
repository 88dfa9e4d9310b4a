package io.kfp4j.onnx;

import static io.kfp4j.onnx.Graph.attribute;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Writes one layer of a network as ONNX operators, or says why it cannot. Reads the parameters only when written. */
final class LayerOperators {
    private final String where;
    private final Layer conf;
    private final org.deeplearning4j.nn.api.Layer trained;
    private final List<String> problems;

    /**
     * @param index the layer's place in the network, from 0
     * @param trained the layer with its parameters
     * @param problems takes a sentence for everything that has no export
     */
    LayerOperators(int index, org.deeplearning4j.nn.api.Layer trained, List<String> problems) {
        // The trained layer knows itself without the FrozenLayer around it, which concerns training alone.
        this.conf = trained.conf().getLayer();
        this.where = "layer " + index + " '" + conf.getLayerName() + "' ("
                + conf.getClass().getSimpleName() + ")";
        this.trained = trained;
        this.problems = problems;
    }

    static List<String> supported() {
        return List.of(
                "ActivationLayer",
                "BatchNormalization",
                "DenseLayer",
                "DropoutLayer",
                "FrozenLayer",
                "FrozenLayerWithBackprop",
                "LossLayer",
                "OutputLayer");
    }

    /** The layer's operators; none, and a problem more, for a layer that has no export. */
    Operators operators() {
        // By exact class: a subclass may compute anything.
        Class<?> type = conf.getClass();
        if (type == DenseLayer.class) {
            return dense((DenseLayer) conf);
        }
        if (type == OutputLayer.class) {
            OutputLayer output = (OutputLayer) conf;
            return affine(output.hasBias()).then(activation(output.getActivationFn()));
        }
        if (type == LossLayer.class) {
            return activation(((LossLayer) conf).getActivationFn());
        }
        if (type == ActivationLayer.class) {
            return activation(((ActivationLayer) conf).getActivationFn());
        }
        if (type == BatchNormalization.class) {
            return normalization((BatchNormalization) conf);
        }
        if (type == DropoutLayer.class) {
            // It drops nothing at inference, and Deeplearning4j never applies an activation set on it.
            return Operators.NONE;
        }
        return refuse(where + " has no ONNX export");
    }

    /** How many values a row has before the layer; 0 where the layer takes any number. */
    long inputWidth() {
        return conf instanceof FeedForwardLayer layer ? layer.getNIn() : 0;
    }

    /** How many values a row has after the layer; 0 where it keeps their number. */
    long outputWidth() {
        return conf instanceof FeedForwardLayer layer ? layer.getNOut() : 0;
    }

    private Operators dense(DenseLayer dense) {
        if (dense.hasLayerNorm()) {
            return refuse(where + " uses layer normalization, which has no ONNX export; use BatchNormalization");
        }
        return affine(dense.hasBias()).then(activation(dense.getActivationFn()));
    }

    private Operators affine(boolean hasBias) {
        return (graph, x) -> {
            INDArray weight = parameter("W");
            String weights = graph.weights("weight", weight, weight.shape());
            return hasBias
                    ? graph.add("Gemm", List.of(x, weights, vector(graph, "bias", parameter("b"))))
                    : graph.add("MatMul", List.of(x, weights));
        };
    }

    private Operators activation(IActivation activation) {
        return ActivationOperators.of(activation)
                .orElseGet(() -> refuse(where + ": activation '" + ActivationOperators.name(activation.getClass())
                        + "' has no exact ONNX counterpart"));
    }

    /** An activation set on a batch normalization is never applied by Deeplearning4j, nor here. */
    private Operators normalization(BatchNormalization conf) {
        return (graph, x) -> {
            INDArray mean = parameter("mean");
            INDArray gamma = conf.isLockGammaBeta() ? filled(mean, lockedGamma(conf)) : parameter("gamma");
            INDArray beta = conf.isLockGammaBeta() ? filled(mean, lockedBeta(conf)) : parameter("beta");
            List<String> inputs = List.of(
                    x,
                    vector(graph, "gamma", gamma),
                    vector(graph, "beta", beta),
                    vector(graph, "mean", mean),
                    vector(graph, "variance", variance(conf)));
            return graph.add("BatchNormalization", inputs, attribute("epsilon", conf.getEps()));
        };
    }

    private INDArray variance(BatchNormalization conf) {
        if (!conf.isUseLogStd()) {
            return parameter("var");
        }
        INDArray logarithm = parameter("log10stdev");
        INDArray deviation = Transforms.pow(filled(logarithm, 10), logarithm);
        return deviation.mul(deviation);
    }

    // Deeplearning4j applies a locked gamma and beta only if both differ from 1 and 0.
    private static boolean appliesLocked(BatchNormalization conf) {
        return conf.getGamma() != 1 && conf.getBeta() != 0;
    }

    private static double lockedGamma(BatchNormalization conf) {
        return appliesLocked(conf) ? conf.getGamma() : 1;
    }

    private static double lockedBeta(BatchNormalization conf) {
        return appliesLocked(conf) ? conf.getBeta() : 0;
    }

    private static INDArray filled(INDArray like, double value) {
        return Nd4j.valueArrayOf(like.shape(), value, like.dataType());
    }

    private static String vector(Graph graph, String name, INDArray values) {
        return graph.weights(name, values, values.length());
    }

    private INDArray parameter(String name) {
        return trained.getParam(name);
    }

    private Operators refuse(String problem) {
        problems.add(problem);
        return Operators.NONE;
    }
}
