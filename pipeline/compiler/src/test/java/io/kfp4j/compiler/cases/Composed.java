package io.kfp4j.compiler.cases;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Model;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Retry;

/** A pipeline with pipelines in it, one of them twice under different retry policies. */
public final class Composed implements Pipeline<Composed.Parameters, Model> {

    /** Takes nothing. */
    public record Parameters() {}

    @Override
    public void define(PipelineBuilder<Parameters, Model> p) {
        var network = p.task(BuildModel.class);
        var scored = p.pipeline(
                        new TrainAndScore(),
                        set(TrainAndScore.Inputs::base).to(network),
                        set(TrainAndScore.Inputs::epochs).to(9))
                .displayName("train and score")
                .caching(false)
                .retry(Retry.times(1));
        p.when(scored.output(TrainAndScore.Scored::accuracy))
                .isAtLeast(0.9)
                .then(() -> p.pipeline(new TrainAndScore()));
        p.pipeline(new TrainAndScore());
        p.returns(scored.output(TrainAndScore.Scored::model));
    }
}
