package io.kfp4j.component;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The shapes in which KFP's metadata keeps confusion matrices and ROC curves. */
final class ClassificationRecords {

    static Map<String, Object> confusionMatrix(List<String> labels, long[][] matrix) {
        if (matrix.length != labels.size() || Stream.of(matrix).anyMatch(row -> row.length != labels.size())) {
            throw new IllegalArgumentException("A confusion matrix of the " + labels.size() + " labels " + labels
                    + " has " + labels.size() + " rows of " + labels.size() + " numbers");
        }
        return Map.of(
                "annotationSpecs",
                labels.stream().map(label -> Map.of("displayName", label)).toList(),
                "rows",
                Stream.of(matrix)
                        .map(row -> Map.of("row", LongStream.of(row).boxed().toList()))
                        .toList());
    }

    static List<Map<String, Object>> rocCurve(List<ClassificationMetrics.RocPoint> points) {
        return points.stream().map(ClassificationMetrics.RocPoint::toMetadata).toList();
    }

    private ClassificationRecords() {}
}
