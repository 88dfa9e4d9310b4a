package io.kfp4j.components.trainmodel;

import io.kfp4j.component.ClassificationMetrics.RocPoint;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How well a network does on examples.
 *
 * @param accuracy share of examples put into the right class, 0 to 1
 * @param loss mean cross entropy, in nats
 * @param confusionMatrix one row per true class, one column per predicted class
 * @param rocCurve over all classes at once (micro average), by falling threshold
 */
@SuppressWarnings("ArrayRecordComponent") // a matrix is what the metrics take, and scores are never compared
record Score(int examples, double accuracy, double loss, long[][] confusionMatrix, List<RocPoint> rocCurve) {
    private static final double SMALLEST = 1e-12;

    static Score of(MultiLayerNetwork network, Examples examples) {
        var probabilities = network.output(examples.features(), false);
        var predicted = probabilities.argMax(1).toIntVector();
        var actual = examples.labels().argMax(1).toIntVector();
        var matrix = new long[examples.classes()][examples.classes()];
        int right = 0;
        double loss = 0;
        for (int i = 0; i < actual.length; i++) {
            matrix[actual[i]][predicted[i]]++;
            right += actual[i] == predicted[i] ? 1 : 0;
            loss -= Math.log(Math.max(SMALLEST, probabilities.getDouble(i, actual[i])));
        }
        return new Score(
                actual.length,
                (double) right / actual.length,
                loss / actual.length,
                matrix,
                rocCurve(examples.labels(), probabilities));
    }

    private static List<RocPoint> rocCurve(INDArray labels, INDArray probabilities) {
        var roc = new ROC(0);
        roc.eval(labels.reshape(labels.length(), 1), probabilities.reshape(probabilities.length(), 1));
        var curve = roc.getRocCurve();
        List<RocPoint> points = new ArrayList<>();
        for (int i = 0; i < curve.numPoints(); i++) {
            points.add(
                    new RocPoint(curve.getThreshold(i), curve.getTruePositiveRate(i), curve.getFalsePositiveRate(i)));
        }
        return List.copyOf(points);
    }
}
