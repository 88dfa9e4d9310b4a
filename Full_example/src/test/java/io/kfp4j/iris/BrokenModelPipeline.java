package io.kfp4j.iris;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Default;
import io.kfp4j.components.deploymodel.DeployModel;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** Deploys whatever lies at a place in storage. */
public final class BrokenModelPipeline implements Pipeline<BrokenModelPipeline.Parameters, Void> {

    /** The place. */
    public record Parameters(@Default("s3://iris/broken") String modelUri) {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> models) {
        models.task(
                DeployModel.class,
                set(DeployModel.Inputs::modelUri).to(models.parameter(Parameters::modelUri)),
                set(DeployModel.Inputs::name).to("broken"),
                set(DeployModel.Inputs::namespace).to("iris"));
    }
}
