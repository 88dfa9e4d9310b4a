package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationHardTanH;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

class OnnxParityTest {

    @Test
    void agreesOnTheIrisNetwork() {
        var network = IrisNetwork.small();

        var report = new OnnxParity(network, export(network)).onRandomRows(3000, 42);

        assertThat(report.rows()).isEqualTo(3000);
        assertThat(report.isWithin(1e-6)).isTrue();
        assertThat(report.argmaxAgrees()).isTrue();
    }

    @Test
    void noticesAWeightThatDiffers() {
        var network = IrisNetwork.small();
        var model = export(network);
        network.getLayer(3).getParam("b").putScalar(0, 2);

        var report = new OnnxParity(network, model).onRandomRows(100, 42);

        assertThat(report.isWithin(1e-5)).isFalse();
        assertThat(report.argmaxMismatches()).isPositive();
    }

    @Test
    void measuresTheLargestDifference() {
        var network = nothing();
        var model = hardTanh();

        var report = new OnnxParity(network, model).on(new float[][] {{0.5f, 1.5f}, {3, -4}, {0, 1}});

        assertThat(report).isEqualTo(new ParityReport(3, 3, 0));
    }

    @Test
    void looksAtEveryRowOfMany() {
        var network = nothing();
        float[][] rows = new float[2500][2];
        rows[2499] = new float[] {0, 5};

        var report = new OnnxParity(network, hardTanh()).on(rows);

        assertThat(report).isEqualTo(new ParityReport(2500, 4, 0));
    }

    @Test
    void countsTheRowsInWhichAnotherClassWins() {
        var network = nothing();
        var model = hardTanh();

        var report = new OnnxParity(network, model).on(new float[][] {{2, 3}, {3, 2}, {5, 9}});

        assertThat(report.argmaxMismatches()).isEqualTo(2);
        assertThat(report.argmaxAgrees()).isFalse();
    }

    @Test
    void isNeverWithinToleranceWhereOutputsAreNotFinite() {
        var network = nothing();

        var report = new OnnxParity(network, export(network)).on(new float[][] {{0, Float.NaN}, {0, 0}});

        assertThat(report.worstDifference()).isNaN();
        assertThat(report.isWithin(Double.MAX_VALUE)).isFalse();
    }

    @Test
    void drawsTheSameRowsForTheSameSeed() {
        var network = IrisNetwork.small();
        var model = export(network);
        network.getLayer(3).getParam("b").putScalar(0, 2);
        var parity = new OnnxParity(network, model);

        var report = parity.onRandomRows(20, 1);

        assertThat(parity.onRandomRows(20, 1)).isEqualTo(report);
        assertThat(parity.onRandomRows(20, 2)).isNotEqualTo(report);
    }

    @Test
    void refusesRowsThatDoNotFit() {
        var network = IrisNetwork.small();
        var parity = new OnnxParity(network, export(network));

        assertThatThrownBy(() -> parity.on(new float[][] {{1, 2, 3, 4}, {1, 2, 3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Row 1 has 3 values; the model takes 4");
    }

    @Test
    void refusesToCompareOnNothing() {
        var network = IrisNetwork.small();
        var parity = new OnnxParity(network, export(network));

        assertThatThrownBy(() -> parity.on(new float[0][])).hasMessageContaining("no rows");
        assertThatThrownBy(() -> parity.onRandomRows(0, 1)).hasMessageContaining("0 rows");
    }

    @Test
    void asksForRowsWhereTheModelDoesNotSayHowWideTheyAre() {
        var network = nothing();
        var parity = new OnnxParity(network, export(network));

        assertThatThrownBy(() -> parity.onRandomRows(10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The model does not say how wide a row is; give rows of your own");
    }

    @Test
    void saysThatOnnxRuntimeCannotLoadAModel() {
        var broken = new OnnxModel("no model".getBytes(StandardCharsets.UTF_8));
        var parity = new OnnxParity(IrisNetwork.small(), broken);

        assertThatThrownBy(() -> parity.onRandomRows(1, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ONNX Runtime cannot run the model: ");
    }

    private static OnnxModel export(MultiLayerNetwork network) {
        return new OnnxExporter(OnnxOptions.defaults()).export(network);
    }

    private static MultiLayerNetwork nothing() {
        return ActivationNetwork.of(new ActivationIdentity());
    }

    private static OnnxModel hardTanh() {
        return export(ActivationNetwork.of(new ActivationHardTanH()));
    }
}
