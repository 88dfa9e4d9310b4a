package ${package};

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.TaskContext;

/** Greets somebody. */
@Description("Greets somebody.")
public final class Greet implements Component<Greet.Inputs, String> {

    /** Whom, and in which words. */
    public record Inputs(@Description("Whom to greet.") String name, @Default("Hello") String words) {}

    @Override
    public String run(Inputs inputs, TaskContext<String> task) {
        return inputs.words() + " " + inputs.name() + "!";
    }
}
