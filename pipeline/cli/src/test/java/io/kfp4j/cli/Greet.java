package io.kfp4j.cli;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.TaskContext;

/** Greets somebody, or fails where nobody is named. */
@Description("Greets somebody.")
public final class Greet implements Component<Greet.Inputs, String> {

    /** Whom and how often. */
    public record Inputs(
            @Description("Whom to greet.") String name, @Default("1") int times, @Default("1.5") double warmth) {}

    @Override
    public String run(Inputs inputs, TaskContext<String> task) throws ComponentException {
        if (inputs.name().isEmpty()) {
            throw new ComponentException("Nobody is named. Name somebody");
        }
        var end = task.environment().getOrDefault("GREETING_END", "!");
        return ("Hello " + inputs.name() + end).repeat(inputs.times());
    }
}
