package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.TaskContext;

public final class ReadDataset implements Component<ReadDataset.Inputs, Dataset> {
    public record Inputs(String object) {}

    @Override
    public Dataset run(Inputs inputs, TaskContext<Dataset> task) {
        throw new AssertionError("compiled, never run");
    }
}
