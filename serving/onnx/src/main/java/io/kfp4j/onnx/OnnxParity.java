package io.kfp4j.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs a network in Deeplearning4j and its model in ONNX Runtime, on the same rows, and compares what they say.
 *
 * <pre>{@code
 * ParityReport report = new OnnxParity(network, model).onRandomRows(100, 42);
 * if (!report.isWithin(1e-5)) ...
 * }</pre>
 *
 * <p>ONNX Runtime computes on one thread of the CPU.
 */
public final class OnnxParity {
    private static final int ROWS_AT_ONCE = 1024;

    private final MultiLayerNetwork network;
    private final OnnxModel model;

    public OnnxParity(MultiLayerNetwork network, OnnxModel model) {
        this.network = network;
        this.model = model;
    }

    /**
     * Compares on given rows.
     *
     * @param rows at least one, each with a value for every input of the network
     * @throws IllegalArgumentException if there are no rows, or not as wide as the input
     * @throws IllegalStateException if ONNX Runtime cannot load or run the model
     */
    public ParityReport on(float[][] rows) {
        return inSession(session -> {
            requireRows(rows, width(session));
            return compare(session, rows.length, i -> rows[i]);
        });
    }

    /**
     * Compares on rows of normally distributed values (mean 0, deviation 1).
     *
     * @param seed the same seed gives the same rows
     * @throws IllegalArgumentException if there is not at least one row, or the model does not say how wide a row is
     * @throws IllegalStateException if ONNX Runtime cannot load or run the model
     */
    public ParityReport onRandomRows(int rows, long seed) {
        if (rows < 1) {
            throw new IllegalArgumentException("Parity on " + rows + " rows says nothing; ask for at least one");
        }
        return inSession(session -> {
            int width = width(session);
            if (width < 1) {
                throw new IllegalArgumentException("The model does not say how wide a row is; give rows of your own");
            }
            Random random = new Random(seed);
            return compare(session, rows, i -> randomRow(random, width));
        });
    }

    private ParityReport compare(OrtSession session, int rows, IntFunction<float[]> row) throws OrtException {
        double worst = 0;
        int mismatches = 0;
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            float[][] some = new float[Math.min(ROWS_AT_ONCE, rows - from)][];
            for (int i = 0; i < some.length; i++) {
                some[i] = row.apply(from + i);
            }
            float[][] expected = deeplearning4j(some);
            float[][] actual = onnxRuntime(session, some);
            for (int i = 0; i < some.length; i++) {
                worst = Math.max(worst, difference(expected[i], actual[i]));
                mismatches += argmax(expected[i]) == argmax(actual[i]) ? 0 : 1;
            }
        }
        return new ParityReport(rows, worst, mismatches);
    }

    private float[][] deeplearning4j(float[][] rows) {
        DataType precision = network.getLayerWiseConfigurations().getDataType();
        INDArray output = network.output(Nd4j.create(rows).castTo(precision), false);
        return output.castTo(DataType.FLOAT).toFloatMatrix();
    }

    private static float[][] onnxRuntime(OrtSession session, float[][] rows) throws OrtException {
        String name = session.getInputNames().iterator().next();
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows);
                OrtSession.Result result = session.run(Map.of(name, input))) {
            return (float[][]) result.get(0).getValue();
        }
    }

    private ParityReport inSession(Comparison comparison) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model.bytes(), options)) {
                return comparison.in(session);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot run the model: " + e.getMessage(), e);
        }
    }

    private static int width(OrtSession session) throws OrtException {
        var info = session.getInputInfo().values().iterator().next().getInfo();
        return (int) ((TensorInfo) info).getShape()[1];
    }

    private static void requireRows(float[][] rows, int width) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("Parity on no rows says nothing; give at least one");
        }
        int expected = width > 0 ? width : rows[0].length;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != expected) {
                throw new IllegalArgumentException(
                        "Row " + i + " has " + rows[i].length + " values; the model takes " + expected);
            }
        }
    }

    private static float[] randomRow(Random random, int width) {
        float[] row = new float[width];
        for (int i = 0; i < width; i++) {
            row[i] = (float) random.nextGaussian();
        }
        return row;
    }

    private static double difference(float[] expected, float[] actual) {
        if (expected.length != actual.length) {
            return Double.NaN;
        }
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs((double) expected[i] - actual[i]));
        }
        return worst;
    }

    private static int argmax(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }

    @FunctionalInterface
    private interface Comparison {
        ParityReport in(OrtSession session) throws OrtException;
    }
}
