package io.kfp4j.components.trainmodel;

import io.kfp4j.component.ClassificationMetrics;
import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import io.kfp4j.network.NetworkFile;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trains a classifier on labelled examples and scores it on examples it has not seen. */
@Description("Trains a classifier and reports its accuracy on held-out examples.")
public final class TrainModel implements Component<TrainModel.Inputs, TrainModel.Trained> {

    /** What to train, on what, and how. */
    public record Inputs(
            @Description("The network to train.") @FileName("network.zip") Model network,
            @Description("Measurements to learn from, float32[examples, features] as .npy.") Dataset trainFeatures,
            @Description("Their classes, one-hot float32[examples, classes] as .npy.") Dataset trainLabels,
            @Description("Measurements to score on, as .npy.") Dataset testFeatures,
            @Description("Their classes, as .npy.") Dataset testLabels,
            @Description("Names of the classes, in the order of the columns.") @Nullable List<String> classes,
            @Description("Passes over the training examples.") @Default("50") int epochs,
            @Description("Examples per update of the weights.") @Default("32") int batchSize,
            @Description("Learning rate.") @Default("0.001") double learningRate,
            @Description("Seed of the order of examples and of the dropout.") @Default("42") int seed) {}

    /** The trained network and how good it is. */
    public record Trained(
            @Description("The trained network.") @FileName("network.zip") Model model,
            @Description("Accuracy, loss and how long it trained.") Metrics metrics,
            @Description("Confusion matrix and ROC curve on the held-out examples.") ClassificationMetrics evaluation,
            @Description("Share of held-out examples put into the right class, 0 to 1.") double accuracy,
            @Description("Mean cross entropy on the held-out examples, in nats.") double loss) {}

    @Override
    public Trained run(Inputs inputs, TaskContext<Trained> task) throws IOException, ComponentException {
        var training = Examples.read(
                inputs.trainFeatures().path(), inputs.trainLabels().path());
        var test =
                Examples.read(inputs.testFeatures().path(), inputs.testLabels().path());
        var network = NetworkFile.read(inputs.network().path());
        var hyperparameters =
                new Hyperparameters(inputs.epochs(), inputs.batchSize(), inputs.learningRate(), inputs.seed());
        var names = ClassNames.of(inputs.classes(), test.classes());

        new Trainer(network, hyperparameters).train(training);
        var score = Score.of(network, test);

        var model = task.output(Trained::model);
        NetworkFile.write(network, model.path());
        model.putMetadata("framework", "deeplearning4j");
        model.putMetadata("accuracy", score.accuracy());
        return new Trained(
                model,
                metrics(task.output(Trained::metrics), score, network.getEpochCount()),
                evaluation(task.output(Trained::evaluation), score, names),
                score.accuracy(),
                score.loss());
    }

    private static Metrics metrics(Metrics metrics, Score score, int epochs) {
        metrics.logMetric("accuracy", score.accuracy());
        metrics.logMetric("loss", score.loss());
        metrics.logMetric("epochs", epochs);
        metrics.logMetric("test_examples", score.examples());
        return metrics;
    }

    private static ClassificationMetrics evaluation(ClassificationMetrics evaluation, Score score, List<String> names) {
        evaluation.logConfusionMatrix(names, score.confusionMatrix());
        evaluation.logRocCurve(score.rocCurve());
        return evaluation;
    }
}
