package io.kfp4j.compiler.cases;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** An exit task of two tasks. */
public final class CleanUp implements Pipeline<CleanUp.Inputs, Void> {
    public record Inputs(TaskFinalStatus status) {}

    @Override
    public void define(PipelineBuilder<Inputs, Void> clean) {
        clean.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(clean.parameter(Inputs::status)));
        clean.task(Notify.class, set(Notify.Inputs::message).to("over"));
    }
}
