package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;

class ActivationOperatorsTest {

    static Stream<IActivation> everyActivation() {
        var plain = Stream.of(Activation.values())
                .filter(activation -> activation != Activation.RRELU)
                .map(Activation::getActivationFunction);
        var tuned = Stream.of(
                new ActivationELU(0.3),
                new ActivationGELU(true),
                new ActivationLReLU(0.2),
                new ActivationLReLU(-0.5),
                new ActivationThresholdedReLU(-0.7),
                new ActivationReLU(3.0, null, null),
                new ActivationReLU(null, null, 0.1),
                new ActivationReLU(null, 1.0, null),
                new ActivationReLU(null, -1.0, 0.25),
                new ActivationReLU(3.0, 1.5, 0.1),
                new ActivationReLU(-1.0, 0.0, 0.3));
        return Stream.concat(plain, tuned);
    }

    @ParameterizedTest
    @MethodSource("everyActivation")
    void computesWhatDeeplearning4jComputes(IActivation activation) {
        var network = ActivationNetwork.of(activation);

        var report = parityNearAndFarFromZero(network);

        // Relative to the values, which for a cube reach 512: one unit in the last place of a float.
        assertThat(report.worstDifference()).as(activation.toString()).isLessThanOrEqualTo(scale(activation) * 1e-6);
    }

    @Test
    void namesExactlyTheActivationsThatHaveACounterpart() {
        Set<String> exercised = everyActivation()
                .map(activation -> ActivationOperators.name(activation.getClass()))
                .collect(Collectors.toCollection(TreeSet::new));

        var supported = ActivationOperators.supported();

        assertThat(supported).containsExactlyElementsOf(exercised);
    }

    @Test
    void refusesASubclassSinceItMayComputeAnything() {
        var unknown = new ActivationReLU() {};

        var operators = ActivationOperators.of(unknown);

        assertThat(operators).isEmpty();
    }

    private static double scale(IActivation activation) {
        return activation.toString().equals("cube") ? 512 : 10;
    }

    /** From -8 to 8 in steps of 1/16, so that thresholds and bounds are met exactly. */
    private static ParityReport parityNearAndFarFromZero(MultiLayerNetwork network) {
        float[][] rows = new float[64][4];
        for (int i = 0; i < 64 * 4; i++) {
            rows[i / 4][i % 4] = (i - 128) / 16f;
        }
        var model = new OnnxExporter(OnnxOptions.defaults()).export(network);
        return new OnnxParity(network, model).on(rows);
    }
}
