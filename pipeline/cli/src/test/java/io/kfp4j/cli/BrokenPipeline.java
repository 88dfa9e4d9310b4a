package io.kfp4j.cli;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** Forgets to say whom to greet. */
public final class BrokenPipeline implements Pipeline<BrokenPipeline.Parameters, Void> {

    /** None. */
    public record Parameters() {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> greetings) {
        greetings.task(Greet.class);
    }
}
