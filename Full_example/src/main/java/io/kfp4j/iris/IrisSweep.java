package io.kfp4j.iris;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.components.buildmodel.BuildModel;
import io.kfp4j.components.trainmodel.TrainModel.Trained;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Resources;
import io.kfp4j.iris.SelectBest.Best;
import java.util.List;

/** Trains one iris classifier for each learning rate and serves the best if it is accurate enough. */
@Description("Trains one iris classifier for each learning rate and serves the best if it is accurate enough.")
public final class IrisSweep implements Pipeline<IrisSweep.Parameters, Void> {

    /** What a run may vary. */
    public record Parameters(
            @Description("The bucket with the flowers; models go there too.") @Default("iris") String bucket,
            @Description("The key of the flowers in the bucket.") @Default("iris_example/IRIS.csv") String object,
            @Description("Passes over the training examples.") @Default("50") int epochs,
            @Description("Examples per update of the weights.") @Default("32") int batchSize,
            @Description("Learning rates to try.") @Default("[0.01, 0.003, 0.001]") List<Double> learningRates,
            @Description("Chooses the test examples, the first weights and the order of training.") @Default("11")
                    int seed,
            @Description("The accuracy below which a model is not served.") @Default("0.9") double minAccuracy,
            @Description("The namespace that serves the model.") @Default("iris") String namespace,
            @Description("The service account there whose Secret opens the bucket.") @Default("iris-models")
                    String serviceAccount,
            @Description("Where metrics are pushed.") @Default("http://prometheus-pushgateway.monitoring:9091")
                    String pushgateway) {}

    private static final String NAME = "iris-sweep";

    @Override
    public void define(PipelineBuilder<Parameters, Void> iris) {
        var seed = iris.parameter(Parameters::seed);
        var tasks =
                new IrisTasks(iris, NAME, iris.parameter(Parameters::bucket), iris.parameter(Parameters::pushgateway));
        tasks.pushStatusAtTheEnd();
        iris.taskDefaults(task -> task.resources(Resources.cpu("1").memory("1Gi")));

        var split = tasks.split(iris.parameter(Parameters::object), seed);
        var network = iris.task(BuildModel.class, set(BuildModel.Inputs::seed).to(seed));
        var trained = iris.forEach(iris.parameter(Parameters::learningRates))
                .named("learning rates")
                .parallelism(3)
                .collect(learningRate -> tasks.train(
                        network,
                        split,
                        iris.parameter(Parameters::epochs),
                        iris.parameter(Parameters::batchSize),
                        learningRate,
                        seed));
        var best = iris.task(
                SelectBest.class,
                set(SelectBest.Inputs::models).to(trained.output(Trained::model)),
                set(SelectBest.Inputs::accuracies).to(trained.output(Trained::accuracy)));

        iris.when(best.output(Best::accuracy))
                .isAtLeast(iris.parameter(Parameters::minAccuracy))
                .named("accurate enough")
                .then(() -> {
                    var served = tasks.serve(
                            best.output(Best::model),
                            split,
                            iris.parameter(Parameters::namespace),
                            iris.parameter(Parameters::serviceAccount));
                    tasks.push(best.output(Best::metrics)).after(served);
                })
                // A model that is turned down is counted as well.
                .otherwise(() -> tasks.push(best.output(Best::metrics)));
    }
}
