package ${package};

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** Greets several people. */
@Description("Greets several people.")
public final class GreetingsPipeline implements Pipeline<GreetingsPipeline.Parameters, Void> {

    /** Whom to greet. */
    public record Parameters(@Default("[\"Ada\", \"Ben\"]") List<String> names) {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> greetings) {
        greetings.forEach(greetings.parameter(Parameters::names))
                .run(name -> greetings.task(Greet.class, set(Greet.Inputs::name).to(name)));
    }
}
