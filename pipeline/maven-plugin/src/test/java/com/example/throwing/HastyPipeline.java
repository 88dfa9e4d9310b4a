package com.example.throwing;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** Gives up. */
public final class HastyPipeline implements Pipeline<HastyPipeline.Parameters, Void> {

    /** None. */
    public record Parameters() {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> hasty) {
        throw new IllegalStateException("no time");
    }
}
