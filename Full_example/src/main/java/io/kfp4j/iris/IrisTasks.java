package io.kfp4j.iris;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Metrics;
import io.kfp4j.component.Model;
import io.kfp4j.components.deploymodel.DeployModel;
import io.kfp4j.components.deploymodel.DeployModel.Deployed;
import io.kfp4j.components.exportonnx.ExportOnnx;
import io.kfp4j.components.exportonnx.ExportOnnx.Exported;
import io.kfp4j.components.preprocess.Preprocess;
import io.kfp4j.components.preprocess.Preprocess.Split;
import io.kfp4j.components.pushmetrics.PushMetrics;
import io.kfp4j.components.pushmetrics.PushMetrics.Pushed;
import io.kfp4j.components.readdataset.ReadDataset;
import io.kfp4j.components.trainmodel.TrainModel;
import io.kfp4j.components.trainmodel.TrainModel.Trained;
import io.kfp4j.components.uploadmodel.UploadModel;
import io.kfp4j.components.uploadmodel.UploadModel.Uploaded;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.RunValue;
import io.kfp4j.dsl.Secret;
import io.kfp4j.dsl.Task;
import io.kfp4j.dsl.Value;
import java.time.Duration;
import java.util.List;

/**
 * What the iris pipelines have in common: the flowers come in, a network learns from them, a model goes out, and what became of it is
 * pushed.
 *
 * @param pipeline the pipeline's name, by which the gateway keeps metrics
 * @param bucket of the flowers and the models
 * @param pushgateway where metrics are pushed
 */
record IrisTasks(PipelineBuilder<?, Void> iris, String pipeline, Value<String> bucket, Value<String> pushgateway) {
    private static final Secret S3 =
            Secret.named("iris-s3").keys("S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY");

    /** Pushes how the run has ended, however that is. */
    void pushStatusAtTheEnd() {
        iris.onExit(status -> iris.task(
                        PushMetrics.class,
                        set(PushMetrics.Inputs::status).to(status),
                        set(PushMetrics.Inputs::pipeline).to(pipeline),
                        set(PushMetrics.Inputs::run).to(RunValue.RUN_ID),
                        set(PushMetrics.Inputs::gateway).to(pushgateway))
                .displayName("push run status"));
    }

    /** Fetches the flowers and divides them into those to learn from and those to score on. */
    Task<Split> split(Value<String> object, Value<Integer> seed) {
        var flowers = iris.task(
                        ReadDataset.class,
                        set(ReadDataset.Inputs::bucket).to(bucket),
                        set(ReadDataset.Inputs::object).to(object))
                .env(S3)
                // The object may have changed under the same key.
                .caching(false);
        return iris.task(
                Preprocess.class,
                set(Preprocess.Inputs::dataset).to(flowers),
                set(Preprocess.Inputs::seed).to(seed));
    }

    /** Trains a network on those to learn from and scores it on the others. */
    Task<Trained> train(
            Value<Model> network,
            Task<Split> split,
            Value<Integer> epochs,
            Value<Integer> batchSize,
            Value<Double> learningRate,
            Value<Integer> seed) {
        return iris.task(
                        TrainModel.class,
                        set(TrainModel.Inputs::network).to(network),
                        set(TrainModel.Inputs::trainFeatures).to(split.output(Split::trainFeatures)),
                        set(TrainModel.Inputs::trainLabels).to(split.output(Split::trainLabels)),
                        set(TrainModel.Inputs::testFeatures).to(split.output(Split::testFeatures)),
                        set(TrainModel.Inputs::testLabels).to(split.output(Split::testLabels)),
                        set(TrainModel.Inputs::classes).to(split.output(Split::classes)),
                        set(TrainModel.Inputs::epochs).to(epochs),
                        set(TrainModel.Inputs::batchSize).to(batchSize),
                        set(TrainModel.Inputs::learningRate).to(learningRate),
                        set(TrainModel.Inputs::seed).to(seed))
                .retry(Retry.times(2).backoff(Duration.ofSeconds(30)))
                .resources(Resources.cpu("2").memory("4Gi"));
    }

    /** Brings a model to where it answers. */
    Task<Deployed> serve(Value<Model> model, Task<Split> split, Value<String> namespace, Value<String> serviceAccount) {
        var exported = iris.task(
                ExportOnnx.class,
                set(ExportOnnx.Inputs::model).to(model),
                set(ExportOnnx.Inputs::classes).to(split.output(Split::classes)));
        var uploaded = iris.task(
                        UploadModel.class,
                        set(UploadModel.Inputs::model).to(exported.output(Exported::onnx)),
                        set(UploadModel.Inputs::bucket).to(bucket),
                        set(UploadModel.Inputs::runId).to(RunValue.RUN_ID),
                        set(UploadModel.Inputs::classes).to(split.output(Split::classes)))
                .env(S3);
        return iris.task(
                DeployModel.class,
                set(DeployModel.Inputs::modelUri).to(uploaded.output(Uploaded::modelUri)),
                set(DeployModel.Inputs::name).to("iris"),
                set(DeployModel.Inputs::namespace).to(namespace),
                set(DeployModel.Inputs::serviceAccount).to(serviceAccount),
                set(DeployModel.Inputs::smokeInputs).to(List.of(List.of(5.1, 3.5, 1.4, 0.2))));
    }

    /** Pushes how good a model is. */
    Task<Pushed> push(Value<Metrics> metrics) {
        return iris.task(
                PushMetrics.class,
                set(PushMetrics.Inputs::metrics).to(metrics),
                set(PushMetrics.Inputs::pipeline).to(pipeline),
                set(PushMetrics.Inputs::run).to(RunValue.RUN_ID),
                set(PushMetrics.Inputs::gateway).to(pushgateway));
    }
}
