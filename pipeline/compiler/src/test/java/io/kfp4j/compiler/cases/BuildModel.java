package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;

public final class BuildModel implements Component<BuildModel.Inputs, Model> {
    public record Inputs(@Default("7") int seed) {}

    @Override
    public Model run(Inputs inputs, TaskContext<Model> task) {
        throw new AssertionError("compiled, never run");
    }
}
