package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.TaskContext;

/** Takes nothing, makes one dataset. */
public final class NoInputs implements Component<NoInputs.Inputs, Dataset> {
    public record Inputs() {}

    @Override
    public Dataset run(Inputs inputs, TaskContext<Dataset> task) {
        return task.output();
    }
}
