package com.example.greetings;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Description;
import io.kfp4j.component.TaskContext;

/** Greets somebody, or fails where nobody is named. */
@Description("Greets somebody.")
public final class Greet implements Component<Greet.Inputs, String> {

    /** Whom and how often. */
    public record Inputs(String name, int times) {}

    @Override
    public String run(Inputs inputs, TaskContext<String> task) throws ComponentException {
        if (inputs.name().isEmpty()) {
            throw new ComponentException("Nobody is named. Name somebody");
        }
        return ("Hello " + inputs.name() + "!").repeat(inputs.times());
    }
}
