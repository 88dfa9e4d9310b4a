package io.kfp4j.onnx;

import static io.kfp4j.onnx.Graph.attribute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onnx.Onnx.AttributeProto;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationHardTanH;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationRationalTanh;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;
import org.nd4j.linalg.activations.impl.ActivationRectifiedTanh;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;

/** Writes Deeplearning4j's activations as ONNX operators: its formulas, not the textbook's where the two differ. */
final class ActivationOperators {
    // By exact class: a subclass may compute anything.
    private static final Map<Class<? extends IActivation>, Function<IActivation, Operators>> KNOWN = Map.ofEntries(
            known(ActivationCube.class, cube -> ActivationOperators::cube),
            known(ActivationELU.class, elu -> operator("Elu", attribute("alpha", elu.getAlpha()))),
            known(ActivationGELU.class, gelu -> gelu.isPrecise() ? ActivationOperators::tanhGelu : scaledSwish(1.702)),
            known(
                    ActivationHardSigmoid.class,
                    hard -> operator("HardSigmoid", attribute("alpha", 0.2), attribute("beta", 0.5))),
            known(ActivationHardTanH.class, hard -> clip(-1, 1)),
            known(ActivationIdentity.class, identity -> Operators.NONE),
            known(ActivationLReLU.class, leaky -> operator("LeakyRelu", attribute("alpha", leaky.getAlpha()))),
            known(ActivationMish.class, mish -> times(operator("Softplus").then(operator("Tanh")))),
            known(ActivationRationalTanh.class, rational -> ActivationOperators::rationalTanh),
            known(ActivationReLU.class, ActivationOperators::relu),
            known(ActivationReLU6.class, relu6 -> clip(0, 6)),
            known(ActivationRectifiedTanh.class, rectified -> operator("Tanh").then(operator("Relu"))),
            known(
                    ActivationSELU.class,
                    selu -> operator(
                            "Selu", attribute("alpha", 1.6732632423543772), attribute("gamma", 1.0507009873554805))),
            known(ActivationSigmoid.class, sigmoid -> operator("Sigmoid")),
            known(ActivationSoftPlus.class, softplus -> operator("Softplus")),
            known(ActivationSoftSign.class, softsign -> operator("Softsign")),
            known(ActivationSoftmax.class, softmax -> operator("Softmax", attribute("axis", 1L))),
            known(ActivationSwish.class, swish -> times(operator("Sigmoid"))),
            known(ActivationTanH.class, tanh -> operator("Tanh")),
            known(
                    ActivationThresholdedReLU.class,
                    relu -> operator("ThresholdedRelu", attribute("alpha", relu.getTheta()))));

    private ActivationOperators() {}

    /** The operators of an activation, or nothing where it has no exact counterpart. */
    static Optional<Operators> of(IActivation activation) {
        return Optional.ofNullable(KNOWN.get(activation.getClass())).map(writer -> writer.apply(activation));
    }

    /** What Deeplearning4j calls the activations that have a counterpart, sorted. */
    static List<String> supported() {
        return KNOWN.keySet().stream().map(ActivationOperators::name).sorted().toList();
    }

    static String name(Class<? extends IActivation> activation) {
        return activation.getSimpleName().replaceFirst("^Activation(?=.)", "");
    }

    private static <A extends IActivation>
            Map.Entry<Class<? extends IActivation>, Function<IActivation, Operators>> known(
                    Class<A> type, Function<A, Operators> writer) {
        return Map.entry(type, activation -> writer.apply(type.cast(activation)));
    }

    private static Operators operator(String name, AttributeProto... attributes) {
        return (graph, x) -> graph.add(name, List.of(x), attributes);
    }

    private static Operators clip(double from, double to) {
        return (graph, x) -> graph.add("Clip", List.of(x, graph.constant(from), graph.constant(to)));
    }

    /** x · f(x). */
    private static Operators times(Operators factor) {
        return (graph, x) -> graph.add("Mul", List.of(x, factor.append(graph, x)));
    }

    private static Operators scale(double by) {
        return (graph, x) -> graph.add("Mul", List.of(x, graph.constant(by)));
    }

    private static Operators plus(double number) {
        return (graph, x) -> graph.add("Add", List.of(x, graph.constant(number)));
    }

    /** x · sigmoid(c·x). */
    private static Operators scaledSwish(double c) {
        return times(scale(c).then(operator("Sigmoid")));
    }

    private static String cube(Graph graph, String x) {
        return graph.add("Mul", List.of(graph.add("Mul", List.of(x, x)), x));
    }

    private static String tanhGelu(Graph graph, String x) {
        // Deeplearning4j cubes 0.044715·x where the textbook cubes x; the trained weights have adapted to that.
        String cubed = scale(0.044715).then(ActivationOperators::cube).append(graph, x);
        String inner = graph.add("Add", List.of(x, cubed));
        String factor = scale(Math.sqrt(2 / Math.PI))
                .then(operator("Tanh"))
                .then(plus(1))
                .append(graph, inner);
        return graph.add("Mul", List.of(scale(0.5).append(graph, x), factor));
    }

    /** 1.7159 · sign(y) · (1 - 1 / (1 + |y| + y² + 1.41645·y⁴)) of y = 2x/3. */
    private static String rationalTanh(Graph graph, String x) {
        String y = scale(2.0 / 3).append(graph, x);
        String size = graph.add("Abs", List.of(y));
        String square = graph.add("Mul", List.of(size, size));
        String fourth = scale(1.41645).append(graph, graph.add("Mul", List.of(square, square)));
        String sum = plus(1).append(graph, graph.add("Add", List.of(size, graph.add("Add", List.of(square, fourth)))));
        String rest = graph.add("Sub", List.of(graph.constant(1), graph.add("Reciprocal", List.of(sum))));
        return scale(1.7159).append(graph, graph.add("Mul", List.of(graph.add("Sign", List.of(y)), rest)));
    }

    private static Operators relu(ActivationReLU relu) {
        double threshold = orZero(relu.getThreshold());
        double slope = orZero(relu.getNegativeSlope());
        Operators unbounded = threshold == 0 ? leaky(slope) : leakyFrom(threshold, slope);
        Double max = relu.getMax();
        return max == null
                ? unbounded
                : unbounded.then((graph, x) -> graph.add("Min", List.of(x, graph.constant(max))));
    }

    private static Operators leaky(double slope) {
        return slope == 0 ? operator("Relu") : operator("LeakyRelu", attribute("alpha", slope));
    }

    /** x from the threshold on, below it slope · (x - threshold). */
    private static Operators leakyFrom(double threshold, double slope) {
        return (graph, x) -> {
            String from = graph.constant(threshold);
            String below = scale(slope).append(graph, graph.add("Sub", List.of(x, from)));
            return graph.add("Where", List.of(graph.add("Less", List.of(x, from)), below, x));
        };
    }

    private static double orZero(@Nullable Double number) {
        return number == null ? 0 : number;
    }
}
