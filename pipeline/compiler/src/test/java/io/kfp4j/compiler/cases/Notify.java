package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.TaskContext;

public final class Notify implements Component<Notify.Inputs, Void> {
    public record Inputs(String message, @Default("") String channel) {}

    @Override
    public Void run(Inputs inputs, TaskContext<Void> task) {
        throw new AssertionError("compiled, never run");
    }
}
