package io.kfp4j.compiler.cases;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.recordOf;

import io.kfp4j.compiler.cases.Tune.Tuned;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import org.jspecify.annotations.Nullable;

/** A pipeline for use inside others: takes an artifact, returns two outputs. */
public final class TrainAndScore implements Pipeline<TrainAndScore.Inputs, TrainAndScore.Scored> {
    public record Inputs(@Nullable Model base, @Default("3") int epochs) {}

    public record Scored(Model model, double accuracy) {}

    @Override
    public void define(PipelineBuilder<Inputs, Scored> train) {
        var tuned = train.task(
                Tune.class,
                set(Tune.Inputs::base).to(train.parameter(Inputs::base)),
                set(Tune.Inputs::epochs).to(train.parameter(Inputs::epochs)));
        train.returns(recordOf(
                set(Scored::model).to(tuned.output(Tuned::model)),
                set(Scored::accuracy).to(tuned.output(Tuned::accuracy))));
    }
}
