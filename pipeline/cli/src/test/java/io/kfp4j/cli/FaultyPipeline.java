package io.kfp4j.cli;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** A task that goes well, and after it one that may not. */
public final class FaultyPipeline implements Pipeline<FaultyPipeline.Parameters, Void> {

    /** None. */
    public record Parameters() {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> faults) {
        var greeting = faults.task(Greet.class, set(Greet.Inputs::name).to("Ada"));
        faults.task(
                Faulty.class,
                set(Faulty.Inputs::text).to(greeting),
                set(Faulty.Inputs::megabytes).to(4));
    }
}
