package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import java.util.List;

public final class SelectBest implements Component<SelectBest.Inputs, SelectBest.Best> {
    public record Inputs(List<Model> models, List<Double> accuracies) {}

    public record Best(Model model, double accuracy) {}

    @Override
    public SelectBest.Best run(Inputs inputs, TaskContext<SelectBest.Best> task) {
        throw new AssertionError("compiled, never run");
    }
}
