package io.kfp4j.compiler.cases;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every kind of input there is. */
public final class Tune implements Component<Tune.Inputs, Tune.Tuned> {
    public enum Mode {
        FAST,
        THOROUGH
    }

    public record Hyperparameters(int epochs, double learningRate, Mode mode, Layer layer) {}

    public record Layer(int width, String activation) {}

    public record Inputs(
            @Nullable Artifact anything,
            @Nullable Model base,
            @Nullable List<Dataset> shards,
            @Default("FAST") Mode mode,
            @Default("[]") List<String> columns,
            @Default("{}") Map<String, Object> labels,
            @Nullable Hyperparameters hyper,
            @Default("1") int epochs,
            @Default("1") long seed,
            @Default("0.1") double learningRate,
            @Nullable Double dropout,
            @Default("false") boolean dryRun,
            @Nullable String name) {}

    public record Tuned(
            Model model,
            List<Double> folds,
            double accuracy,
            int rounds,
            boolean good,
            Mode mode,
            Hyperparameters hyper,
            String name) {}

    @Override
    public Tuned run(Inputs inputs, TaskContext<Tuned> task) {
        throw new AssertionError("compiled, never run");
    }
}
