package io.kfp4j.compiler.cases;

import io.kfp4j.component.ClassificationMetrics;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import org.jspecify.annotations.Nullable;

public final class TrainModel implements Component<TrainModel.Inputs, TrainModel.Trained> {
    public record Inputs(
            Model network,
            Dataset features,
            Dataset labels,
            Dataset testFeatures,
            Dataset testLabels,
            @Default("50") int epochs,
            @Default("0.001") double learningRate,
            @Nullable String note) {}

    public record Trained(Model model, ClassificationMetrics metrics, double accuracy) {}

    @Override
    public TrainModel.Trained run(Inputs inputs, TaskContext<TrainModel.Trained> task) {
        throw new AssertionError("compiled, never run");
    }
}
