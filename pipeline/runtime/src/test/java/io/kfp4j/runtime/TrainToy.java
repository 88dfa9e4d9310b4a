package io.kfp4j.runtime;

import io.kfp4j.component.ClassificationMetrics;
import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A component with an input and an output of every kind, whose {@code mode} says how it ends. */
public final class TrainToy implements Component<TrainToy.Inputs, TrainToy.Trained> {

    public enum Mode {
        WELL,
        FAILING,
        BROKEN,
        NULL_OUTPUT,
        NOT_A_NUMBER,
        FOREIGN_ARTIFACT,
        NOTHING_WRITTEN,
        HUGE_NUMBER
    }

    public record Layer(int width, String activation) {}

    public record Inputs(
            Dataset training,
            List<Dataset> more,
            @FileName("model.txt") @Nullable Model start,
            String note,
            int epochs,
            @Default("0.5") double rate,
            @Default("WELL") Mode mode,
            @Default("[1, 2]") List<Long> sizes,
            @Nullable Map<String, Object> labels,
            @Default("{\"width\": 4, \"activation\": \"relu\"}") Layer layer,
            @Nullable Boolean verbose) {}

    public record Trained(
            @FileName("model.txt") Model model,
            Metrics metrics,
            ClassificationMetrics quality,
            String note,
            long count,
            double loss,
            boolean good,
            List<Long> sizes,
            Layer layer) {}

    @Override
    @SuppressWarnings("NullAway") // one mode is there to return what must not be returned
    public Trained run(Inputs inputs, TaskContext<Trained> task) throws IOException, ComponentException {
        if (inputs.mode() == Mode.FAILING) {
            throw new ComponentException(
                    "row 3 of 'iris.csv' has 4 columns, expected 5", new IOException("short read"));
        }
        if (inputs.mode() == Mode.BROKEN) {
            throw new IllegalStateException("no such luck");
        }
        var model = task.output(Trained::model);
        if (inputs.mode() != Mode.NOTHING_WRITTEN) {
            Files.writeString(
                    model.path(),
                    "trained on " + Files.readString(inputs.training().path()));
        }
        model.putMetadata("framework", "toy");
        var metrics = task.output(Trained::metrics);
        metrics.logMetric("accuracy", 0.9);
        var quality = task.output(Trained::quality);
        quality.logConfusionMatrix(List.of("a", "b"), new long[][] {{3, 1}, {0, 4}});
        quality.logRocCurve(List.of(new ClassificationMetrics.RocPoint(0.5, 0.75, 0.25)));

        return new Trained(
                inputs.mode() == Mode.FOREIGN_ARTIFACT
                        ? Model.at(inputs.training().path())
                        : model,
                metrics,
                quality,
                inputs.mode() == Mode.NULL_OUTPUT ? null : inputs.note(),
                inputs.mode() == Mode.HUGE_NUMBER ? Long.MAX_VALUE : inputs.epochs(),
                inputs.mode() == Mode.NOT_A_NUMBER ? Double.NaN : inputs.rate(),
                inputs.verbose() != null,
                inputs.sizes(),
                inputs.layer());
    }
}
