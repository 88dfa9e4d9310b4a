package io.kfp4j.components.preprocess;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.TaskContext;
import io.kfp4j.csv.CsvException;
import io.kfp4j.npy.FloatMatrix;
import io.kfp4j.npy.Npy;
import java.io.IOException;
import java.util.List;

/**
 * Splits labelled examples into training and test arrays, each class in the same proportion.
 *
 * <p>The arrays are NumPy files: features {@code (n, columns)}, labels one-hot {@code (n, classes)}, both 32-bit. The same inputs give
 * the same bytes.
 */
@Description("Splits labelled examples into training and test arrays, each class in the same proportion.")
public final class Preprocess implements Component<Preprocess.Inputs, Preprocess.Split> {

    /** What to split and how. */
    public record Inputs(
            @Description("Labelled examples, a CSV file with a header.") Dataset dataset,
            @Description("The share of every class that is kept for the test, above 0 and below 1.") @Default("0.3")
                    double testFraction,
            @Description("Chooses which examples are kept; the same seed chooses the same.") @Default("7") int seed,
            @Description("The column with the label; every other column holds numbers.") @Default("species")
                    String labelColumn) {}

    /** Rows of features and labels belong together by their number. */
    public record Split(
            @Description("Features to learn from, a NumPy array (n, features).") Dataset trainFeatures,
            @Description("Their labels, one-hot, a NumPy array (n, classes).") Dataset trainLabels,
            @Description("Features to score on, a NumPy array (m, features).") Dataset testFeatures,
            @Description("Their labels, one-hot, a NumPy array (m, classes).") Dataset testLabels,
            @Description("The class names, in the order of the labels' columns.") List<String> classes) {}

    @Override
    public Split run(Inputs inputs, TaskContext<Split> task) throws IOException, ComponentException {
        try {
            var examples = Examples.read(inputs.dataset().path(), inputs.labelColumn());
            var split = StratifiedSplit.of(examples, inputs.testFraction(), inputs.seed());
            return new Split(
                    written(task.output(Split::trainFeatures), examples.features(split.train())),
                    written(task.output(Split::trainLabels), examples.oneHot(split.train())),
                    written(task.output(Split::testFeatures), examples.features(split.test())),
                    written(task.output(Split::testLabels), examples.oneHot(split.test())),
                    examples.classes());
        } catch (CsvException | UnfitExamplesException e) {
            throw new ComponentException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Dataset written(Dataset dataset, FloatMatrix matrix) throws IOException {
        Npy.write(dataset.path(), matrix);
        dataset.putMetadata("rows", matrix.rows());
        dataset.putMetadata("columns", matrix.columns());
        return dataset;
    }
}
