package io.kfp4j.component;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classification metrics for parts of the data, such as one per region (KFP's {@code system.SlicedClassificationMetrics}).
 */
@SchemaTitle("system.SlicedClassificationMetrics")
public final class SlicedClassificationMetrics extends Artifact {
    private final Map<String, Map<String, Object>> slices = new LinkedHashMap<>();

    public SlicedClassificationMetrics(StoredArtifact stored) {
        super(stored);
    }

    /** A local file or folder as metrics, for calling a component directly. */
    public static SlicedClassificationMetrics at(Path path) {
        return new SlicedClassificationMetrics(StoredArtifact.at(path));
    }

    /** Records the confusion matrix of one slice; see {@link ClassificationMetrics#logConfusionMatrix}. */
    public void logConfusionMatrix(String slice, List<String> labels, long[][] matrix) {
        put(slice, "confusionMatrix", ClassificationRecords.confusionMatrix(labels, matrix));
    }

    /** Records the ROC curve of one slice; see {@link ClassificationMetrics#logRocCurve}. */
    public void logRocCurve(String slice, List<ClassificationMetrics.RocPoint> points) {
        put(slice, "confidenceMetrics", ClassificationRecords.rocCurve(points));
    }

    private void put(String slice, String key, Object value) {
        slices.computeIfAbsent(slice, any -> new LinkedHashMap<>()).put(key, value);
        var all = new ArrayList<Map<String, Object>>();
        slices.forEach((name, metrics) -> all.add(Map.of("slice", name, "sliceClassificationMetrics", metrics)));
        putMetadata("evaluationSlices", all);
    }
}
