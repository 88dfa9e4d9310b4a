package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;

public final class ExportOnnx implements Component<ExportOnnx.Inputs, Model> {
    public record Inputs(Model model) {}

    @Override
    public Model run(Inputs inputs, TaskContext<Model> task) {
        throw new AssertionError("compiled, never run");
    }
}
