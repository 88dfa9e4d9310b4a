package io.kfp4j.iris;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Picks the most accurate of several models; of equals the first. */
@Description("Picks the most accurate of several models.")
public final class SelectBest implements Component<SelectBest.Inputs, SelectBest.Best> {

    /** Models and their accuracies, in the same order. */
    public record Inputs(
            @Description("The models to choose from.") @FileName("network.zip") List<Model> models,
            @Description("The accuracy of each, in the same order.") List<Double> accuracies) {}

    /** The winner. */
    public record Best(
            @Description("The most accurate model.") @FileName("network.zip") Model model,
            @Description("Its accuracy, and among how many it was chosen.") Metrics metrics,
            @Description("Its accuracy.") double accuracy,
            @Description("Its place in the list, from 0.") int index) {}

    @Override
    public Best run(Inputs inputs, TaskContext<Best> task) throws IOException, ComponentException {
        var accuracies = inputs.accuracies();
        if (accuracies.isEmpty() || accuracies.size() != inputs.models().size()) {
            throw new ComponentException("There are " + inputs.models().size() + " models and " + accuracies.size()
                    + " accuracies. Give one accuracy for each of at least one model");
        }
        var best = indexOfLargest(accuracies);
        var model = task.output(Best::model);
        Files.copy(inputs.models().get(best).path(), model.path(), StandardCopyOption.REPLACE_EXISTING);
        inputs.models().get(best).metadata().forEach(model::putMetadata);
        var metrics = task.output(Best::metrics);
        metrics.logMetric("accuracy", accuracies.get(best));
        metrics.logMetric("candidates", accuracies.size());
        return new Best(model, metrics, accuracies.get(best), best);
    }

    private static int indexOfLargest(List<Double> numbers) {
        int best = 0;
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) > numbers.get(best)) {
                best = i;
            }
        }
        return best;
    }
}
