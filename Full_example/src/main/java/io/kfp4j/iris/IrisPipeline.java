package io.kfp4j.iris;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.components.buildmodel.BuildModel;
import io.kfp4j.components.deploymodel.DeployModel;
import io.kfp4j.components.exportonnx.ExportOnnx;
import io.kfp4j.components.exportonnx.ExportOnnx.Exported;
import io.kfp4j.components.preprocess.Preprocess;
import io.kfp4j.components.preprocess.Preprocess.Split;
import io.kfp4j.components.pushmetrics.PushMetrics;
import io.kfp4j.components.readdataset.ReadDataset;
import io.kfp4j.components.trainmodel.TrainModel;
import io.kfp4j.components.trainmodel.TrainModel.Trained;
import io.kfp4j.components.uploadmodel.UploadModel;
import io.kfp4j.components.uploadmodel.UploadModel.Uploaded;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.RunValue;
import io.kfp4j.dsl.Secret;
import java.time.Duration;
import java.util.List;

/** Trains an iris classifier and serves it if it is accurate enough. */
@Description("Trains an iris classifier and serves it if it is accurate enough.")
public final class IrisPipeline implements Pipeline<IrisPipeline.Parameters, Void> {

    /** What a run may vary. */
    public record Parameters(
            @Description("The bucket with the flowers; models go there too.") @Default("iris") String bucket,
            @Description("The key of the flowers in the bucket.") @Default("iris_example/IRIS.csv") String object,
            @Description("Passes over the training examples.") @Default("50") int epochs,
            @Description("Examples per update of the weights.") @Default("32") int batchSize,
            @Description("Learning rate.") @Default("0.001") double learningRate,
            @Description("Chooses the test examples, the first weights and the order of training.") @Default("11")
                    int seed,
            @Description("The accuracy below which a model is not served.") @Default("0.9") double minAccuracy,
            @Description("The namespace that serves the model.") @Default("iris") String namespace,
            @Description("The service account there whose Secret opens the bucket.") @Default("iris-models")
                    String serviceAccount,
            @Description("Where metrics are pushed.") @Default("http://prometheus-pushgateway.monitoring:9091")
                    String pushgateway) {}

    private static final String NAME = "iris-pipeline";

    private static final Secret S3 =
            Secret.named("iris-s3").keys("S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY");

    @Override
    public void define(PipelineBuilder<Parameters, Void> iris) {
        var seed = iris.parameter(Parameters::seed);
        iris.onExit(status -> iris.task(
                        PushMetrics.class,
                        set(PushMetrics.Inputs::status).to(status),
                        set(PushMetrics.Inputs::pipeline).to(NAME),
                        set(PushMetrics.Inputs::run).to(RunValue.RUN_ID),
                        set(PushMetrics.Inputs::gateway).to(iris.parameter(Parameters::pushgateway)))
                .displayName("push run status"));
        iris.taskDefaults(task -> task.resources(Resources.cpu("1").memory("1Gi")));

        var flowers = iris.task(
                        ReadDataset.class,
                        set(ReadDataset.Inputs::bucket).to(iris.parameter(Parameters::bucket)),
                        set(ReadDataset.Inputs::object).to(iris.parameter(Parameters::object)))
                .env(S3)
                // The object may have changed under the same key.
                .caching(false);
        var split = iris.task(
                Preprocess.class,
                set(Preprocess.Inputs::dataset).to(flowers),
                set(Preprocess.Inputs::seed).to(seed));
        var network = iris.task(BuildModel.class, set(BuildModel.Inputs::seed).to(seed));
        var trained = iris.task(
                        TrainModel.class,
                        set(TrainModel.Inputs::network).to(network),
                        set(TrainModel.Inputs::trainFeatures).to(split.output(Split::trainFeatures)),
                        set(TrainModel.Inputs::trainLabels).to(split.output(Split::trainLabels)),
                        set(TrainModel.Inputs::testFeatures).to(split.output(Split::testFeatures)),
                        set(TrainModel.Inputs::testLabels).to(split.output(Split::testLabels)),
                        set(TrainModel.Inputs::classes).to(split.output(Split::classes)),
                        set(TrainModel.Inputs::epochs).to(iris.parameter(Parameters::epochs)),
                        set(TrainModel.Inputs::batchSize).to(iris.parameter(Parameters::batchSize)),
                        set(TrainModel.Inputs::learningRate).to(iris.parameter(Parameters::learningRate)),
                        set(TrainModel.Inputs::seed).to(seed))
                .retry(Retry.times(2).backoff(Duration.ofSeconds(30)))
                .resources(Resources.cpu("2").memory("4Gi"));

        iris.when(trained.output(Trained::accuracy))
                .isAtLeast(iris.parameter(Parameters::minAccuracy))
                .named("accurate enough")
                .then(() -> {
                    var exported = iris.task(
                            ExportOnnx.class,
                            set(ExportOnnx.Inputs::model).to(trained.output(Trained::model)),
                            set(ExportOnnx.Inputs::classes).to(split.output(Split::classes)));
                    var uploaded = iris.task(
                                    UploadModel.class,
                                    set(UploadModel.Inputs::model).to(exported.output(Exported::onnx)),
                                    set(UploadModel.Inputs::bucket).to(iris.parameter(Parameters::bucket)),
                                    set(UploadModel.Inputs::runId).to(RunValue.RUN_ID),
                                    set(UploadModel.Inputs::classes).to(split.output(Split::classes)))
                            .env(S3);
                    var deployed = iris.task(
                            DeployModel.class,
                            set(DeployModel.Inputs::modelUri).to(uploaded.output(Uploaded::modelUri)),
                            set(DeployModel.Inputs::name).to("iris"),
                            set(DeployModel.Inputs::namespace).to(iris.parameter(Parameters::namespace)),
                            set(DeployModel.Inputs::serviceAccount).to(iris.parameter(Parameters::serviceAccount)),
                            set(DeployModel.Inputs::smokeInputs).to(List.of(List.of(5.1, 3.5, 1.4, 0.2))));
                    iris.task(
                                    PushMetrics.class,
                                    set(PushMetrics.Inputs::metrics).to(trained.output(Trained::metrics)),
                                    set(PushMetrics.Inputs::pipeline).to(NAME),
                                    set(PushMetrics.Inputs::run).to(RunValue.RUN_ID),
                                    set(PushMetrics.Inputs::gateway).to(iris.parameter(Parameters::pushgateway)))
                            .after(deployed);
                });
    }
}
