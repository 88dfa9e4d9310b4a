package io.kfp4j.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactTest {

    @TempDir
    Path folder;

    static final class Train implements Component<Train.Inputs, Train.Trained> {
        record Inputs() {}

        record Trained(@FileName("model.zip") Model model, ClassificationMetrics metrics, double accuracy) {}

        @Override
        public Trained run(Inputs inputs, TaskContext<Trained> task) {
            throw new AssertionError("compiled, never run");
        }
    }

    @Test
    void givesAnOutputItsFileInsideItsOwnFolder() {
        var task = TaskContext.in(folder, Train.class);

        var model = task.output(Train.Trained::model);

        assertThat(model.path()).isEqualTo(folder.resolve("model/model.zip"));
        assertThat(model.path().getParent()).isDirectory();
        assertThat(task.output(Train.Trained::model)).isSameAs(model);
    }

    @Test
    void refusesToWriteAParameter() {
        @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller does who escapes the types
        Accessor<Train.Trained, Model> accuracy = (Accessor) (Accessor<Train.Trained, Double>) Train.Trained::accuracy;

        assertThatThrownBy(() -> TaskContext.in(folder, Train.class).output(accuracy))
                .hasMessage("Output 'accuracy' is a parameter: return it, there is nothing to write");
    }

    @Test
    void recordsAConfusionMatrixAsTheUiReadsIt() {
        var metrics = ClassificationMetrics.at(folder);

        metrics.logConfusionMatrix(List.of("cat", "dog"), new long[][] {{3, 1}, {0, 4}});

        assertThat(metrics.metadata())
                .isEqualTo(Map.of(
                        "confusionMatrix",
                        Map.of(
                                "annotationSpecs", List.of(Map.of("displayName", "cat"), Map.of("displayName", "dog")),
                                "rows", List.of(Map.of("row", List.of(3L, 1L)), Map.of("row", List.of(0L, 4L))))));
    }

    @Test
    void recordsARocCurveAsTheUiReadsIt() {
        var metrics = ClassificationMetrics.at(folder);

        metrics.logRocCurve(List.of(new ClassificationMetrics.RocPoint(0.5, 0.9, 0.1)));

        assertThat(metrics.metadata())
                .isEqualTo(Map.of(
                        "confidenceMetrics",
                        List.of(Map.of("confidenceThreshold", 0.5, "recall", 0.9, "falsePositiveRate", 0.1))));
    }

    @Test
    void keepsEverySliceOfSlicedMetrics() {
        var metrics = SlicedClassificationMetrics.at(folder);

        metrics.logConfusionMatrix("north", List.of("a"), new long[][] {{1}});
        metrics.logConfusionMatrix("south", List.of("a"), new long[][] {{2}});

        assertThat((List<?>) metrics.metadata().get("evaluationSlices")).hasSize(2);
    }

    @Test
    void refusesAConfusionMatrixOfTheWrongShape() {
        assertThatThrownBy(() ->
                        ClassificationMetrics.at(folder).logConfusionMatrix(List.of("a", "b"), new long[][] {{1, 2}}))
                .hasMessageContaining("has 2 rows of 2 numbers");
    }

    @Test
    void refusesMetadataThatJsonCannotSay() {
        var metrics = Metrics.at(folder);

        assertThatThrownBy(() -> metrics.logMetric("loss", Double.NaN))
                .hasMessage("Metadata 'loss' is NaN, which JSON cannot say");
        assertThatThrownBy(() -> metrics.putMetadata("when", Thread.currentThread()))
                .hasMessageContaining("is a java.lang.Thread");
        assertThat(metrics.metadata()).isEmpty();
    }

    @Test
    void givesTheTaskItsOwnEnvironment() {
        var task = TaskContext.in(folder, Train.class, Map.of("S3_ENDPOINT", "http://localhost:9000"));

        assertThat(task.environment()).containsOnly(Map.entry("S3_ENDPOINT", "http://localhost:9000"));
    }
}
