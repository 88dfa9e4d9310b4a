package io.kfp4j.compiler.cases;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.compiler.cases.Preprocess.Split;
import io.kfp4j.compiler.cases.SelectBest.Best;
import io.kfp4j.compiler.cases.TrainModel.Trained;
import io.kfp4j.component.Default;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.Secret;
import java.time.Duration;
import java.util.List;

/** The same with one classifier per learning rate: loop, fan-in, and the best one served. */
public final class IrisSweep implements Pipeline<IrisSweep.Parameters, Void> {

    /** What a run may vary. */
    public record Parameters(
            @Default("50") int epochs,
            @Default("[0.01, 0.003, 0.001]") List<Double> learningRates,
            @Default("0.9") double minAccuracy) {}

    private static final Secret S3 =
            Secret.named("iris-secret").keys("S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY");

    @Override
    public void define(PipelineBuilder<Parameters, Void> iris) {
        iris.onExit(status ->
                iris.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(status)));

        var dataset = iris.task(
                        ReadDataset.class, set(ReadDataset.Inputs::object).to("iris_example/IRIS.csv"))
                .env(S3);
        var split = iris.task(
                Preprocess.class,
                set(Preprocess.Inputs::dataset).to(dataset),
                set(Preprocess.Inputs::testFraction).to(0.3));
        var network = iris.task(BuildModel.class);
        var trained = iris.forEach(iris.parameter(Parameters::learningRates))
                .parallelism(3)
                .collect(learningRate -> iris.task(
                                TrainModel.class,
                                set(TrainModel.Inputs::network).to(network),
                                set(TrainModel.Inputs::features).to(split.output(Split::trainFeatures)),
                                set(TrainModel.Inputs::labels).to(split.output(Split::trainLabels)),
                                set(TrainModel.Inputs::testFeatures).to(split.output(Split::testFeatures)),
                                set(TrainModel.Inputs::testLabels).to(split.output(Split::testLabels)),
                                set(TrainModel.Inputs::epochs).to(iris.parameter(Parameters::epochs)),
                                set(TrainModel.Inputs::learningRate).to(learningRate))
                        .retry(Retry.times(2).backoff(Duration.ofSeconds(30)))
                        .resources(Resources.cpu("2").memory("4Gi")));
        var best = iris.task(
                SelectBest.class,
                set(SelectBest.Inputs::models).to(trained.output(Trained::model)),
                set(SelectBest.Inputs::accuracies).to(trained.output(Trained::accuracy)));

        iris.when(best.output(Best::accuracy))
                .isAtLeast(iris.parameter(Parameters::minAccuracy))
                .then(() -> {
                    var onnx = iris.task(
                            ExportOnnx.class, set(ExportOnnx.Inputs::model).to(best.output(Best::model)));
                    var uploaded = iris.task(
                                    UploadModel.class,
                                    set(UploadModel.Inputs::model).to(onnx),
                                    set(UploadModel.Inputs::name).to("iris"))
                            .env(S3);
                    iris.task(
                            DeployModel.class,
                            set(DeployModel.Inputs::modelUri).to(uploaded),
                            set(DeployModel.Inputs::name).to("iris"));
                });
    }
}
