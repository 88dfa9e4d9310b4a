package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomNetworkParityTest {
    private static final int NETWORKS = 400;
    private static final double TOLERANCE = 1e-5;
    private static final long FIRST_SEED = 20_000;

    @Test
    void everyNetworkComputesTheSameInOnnxRuntime() {
        var opsets = new Random(FIRST_SEED);
        double worst = 0;

        for (long seed = FIRST_SEED; seed < FIRST_SEED + NETWORKS; seed++) {
            var drawn = new RandomNetwork(seed);
            int opset =
                    OnnxOptions.OLDEST_OPSET + opsets.nextInt(OnnxOptions.NEWEST_OPSET - OnnxOptions.OLDEST_OPSET + 1);
            var model = new OnnxExporter(OnnxOptions.defaults().opset(opset)).export(drawn.network);
            var report = new OnnxParity(drawn.network, model).on(drawn.rows);
            assertThat(report.isWithin(TOLERANCE))
                    .as("seed %d, opset %d, %s: %s", seed, opset, drawn, report)
                    .isTrue();
            worst = Math.max(worst, report.worstDifference());
        }

        System.out.printf("onnx parity: %d networks, worst |difference| = %.3g%n", NETWORKS, worst);
        assertThat(worst).isPositive();
    }
}
