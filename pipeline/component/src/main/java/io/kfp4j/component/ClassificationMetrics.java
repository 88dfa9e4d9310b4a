package io.kfp4j.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A confusion matrix and a ROC curve, drawn by the Kubeflow UI (KFP's {@code system.ClassificationMetrics}). */
@SchemaTitle("system.ClassificationMetrics")
public final class ClassificationMetrics extends Artifact {

    public ClassificationMetrics(StoredArtifact stored) {
        super(stored);
    }

    /** A local file or folder as metrics, for calling a component directly. */
    public static ClassificationMetrics at(Path path) {
        return new ClassificationMetrics(StoredArtifact.at(path));
    }

    /**
     * Records how often each class was taken for each other.
     *
     * @param labels the classes
     * @param matrix one row per true class, one column per predicted class, in the order of the labels
     */
    public void logConfusionMatrix(List<String> labels, long[][] matrix) {
        putMetadata("confusionMatrix", ClassificationRecords.confusionMatrix(labels, matrix));
    }

    /** Records a ROC curve, one point per threshold. */
    public void logRocCurve(List<RocPoint> points) {
        putMetadata("confidenceMetrics", ClassificationRecords.rocCurve(points));
    }

    /** The share of true and false alarms when everything scored at least the threshold counts as positive; all in 0..1. */
    public record RocPoint(double threshold, double truePositiveRate, double falsePositiveRate) {

        Map<String, Object> toMetadata() {
            return Map.of(
                    "confidenceThreshold",
                    threshold,
                    "recall",
                    truePositiveRate,
                    "falsePositiveRate",
                    falsePositiveRate);
        }
    }
}
