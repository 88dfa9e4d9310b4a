package io.kfp4j.benchmarks;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;

/** Adds one: costs nothing but what it takes to be a task. */
public final class AddOne implements Component<AddOne.Inputs, Long> {

    /** What it adds to. */
    public record Inputs(long number) {}

    @Override
    public Long run(Inputs inputs, TaskContext<Long> task) {
        return inputs.number() + 1;
    }
}
