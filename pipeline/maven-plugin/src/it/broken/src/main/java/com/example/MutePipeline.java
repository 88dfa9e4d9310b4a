package com.example;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** Forgets whom to greet. */
public final class MutePipeline implements Pipeline<MutePipeline.Parameters, Void> {

    /** None. */
    public record Parameters() {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> mute) {
        mute.task(Greet.class, set(Greet.Inputs::times).to(2));
    }
}
