package io.kfp4j.cli;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** Greets one person and then a list of people. */
@Description("Greets people.")
public final class GreetPipeline implements Pipeline<GreetPipeline.Parameters, String> {

    /** Whom to greet. */
    public record Parameters(
            @Description("The first to be greeted.") String first,
            @Default("[\"Ben\"]") List<String> others,
            @Default("1") int times,
            @Default("2.5") double warmth) {}

    @Override
    public void define(PipelineBuilder<Parameters, String> greetings) {
        var first = greetings.task(
                Greet.class,
                set(Greet.Inputs::name).to(greetings.parameter(Parameters::first)),
                set(Greet.Inputs::times).to(greetings.parameter(Parameters::times)),
                set(Greet.Inputs::warmth).to(greetings.parameter(Parameters::warmth)));
        greetings.forEach(greetings.parameter(Parameters::others)).run(name -> greetings
                .task(Greet.class, set(Greet.Inputs::name).to(name))
                .after(first));
        greetings.returns(first);
    }
}
