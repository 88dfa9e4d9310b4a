package com.example.broken;

import static io.kfp4j.dsl.Setting.set;

import com.example.greetings.Greet;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** Forgets how often to greet. */
public final class DeafPipeline implements Pipeline<DeafPipeline.Parameters, Void> {

    /** None. */
    public record Parameters() {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> deaf) {
        deaf.task(Greet.class, set(Greet.Inputs::name).to("Ada"));
    }
}
