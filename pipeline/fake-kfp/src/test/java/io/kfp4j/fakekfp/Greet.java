package io.kfp4j.fakekfp;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;

/** Says hello; to nobody, it fails. */
public final class Greet implements Component<Greet.Inputs, String> {

    public record Inputs(String name) {}

    @Override
    public String run(Inputs inputs, TaskContext<String> task) {
        if (inputs.name().isEmpty()) {
            throw new IllegalArgumentException("nobody to greet");
        }
        return "Hello, " + inputs.name() + "!";
    }
}
