package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.SideEffects;
import io.kfp4j.component.TaskContext;

@SideEffects
public final class UploadModel implements Component<UploadModel.Inputs, String> {
    public record Inputs(Model model, @Default("iris") String name) {}

    @Override
    public String run(Inputs inputs, TaskContext<String> task) {
        throw new AssertionError("compiled, never run");
    }
}
