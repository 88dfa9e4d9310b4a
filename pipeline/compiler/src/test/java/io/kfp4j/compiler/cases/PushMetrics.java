package io.kfp4j.compiler.cases;

import io.kfp4j.component.Component;
import io.kfp4j.component.SideEffects;
import io.kfp4j.component.TaskContext;
import io.kfp4j.component.TaskFinalStatus;

@SideEffects
public final class PushMetrics implements Component<PushMetrics.Inputs, Void> {
    public record Inputs(TaskFinalStatus status) {}

    @Override
    public Void run(Inputs inputs, TaskContext<Void> task) {
        throw new AssertionError("compiled, never run");
    }
}
