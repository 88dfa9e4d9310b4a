package io.kfp4j.benchmarks;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;

/** Takes one away: the other component of a {@link ChainPipeline}. */
public final class TakeOne implements Component<TakeOne.Inputs, Long> {

    /** What it takes from. */
    public record Inputs(long number) {}

    @Override
    public Long run(Inputs inputs, TaskContext<Long> task) {
        return inputs.number() - 1;
    }
}
