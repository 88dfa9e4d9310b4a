package com.example;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Default;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** Greets one person. */
public final class GreetPipeline implements Pipeline<GreetPipeline.Parameters, String> {

    /** Whom and how often. */
    public record Parameters(String name, @Default("1") int times) {}

    @Override
    public void define(PipelineBuilder<Parameters, String> greetings) {
        greetings.returns(greetings.task(
                Greet.class,
                set(Greet.Inputs::name).to(greetings.parameter(Parameters::name)),
                set(Greet.Inputs::times).to(greetings.parameter(Parameters::times))));
    }
}
