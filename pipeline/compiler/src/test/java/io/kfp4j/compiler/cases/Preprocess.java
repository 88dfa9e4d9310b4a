package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.TaskContext;

public final class Preprocess implements Component<Preprocess.Inputs, Preprocess.Split> {
    public record Inputs(Dataset dataset, @Default("0.3") double testFraction, @Default("7") int seed) {}

    public record Split(Dataset trainFeatures, Dataset trainLabels, Dataset testFeatures, Dataset testLabels) {}

    @Override
    public Preprocess.Split run(Inputs inputs, TaskContext<Preprocess.Split> task) {
        throw new AssertionError("compiled, never run");
    }
}
