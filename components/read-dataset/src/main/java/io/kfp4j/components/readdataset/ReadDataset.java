package io.kfp4j.components.readdataset;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.TaskContext;
import io.kfp4j.csv.CsvException;
import io.kfp4j.s3.S3Exception;
import io.kfp4j.s3.S3Location;
import io.kfp4j.s3.S3Settings;
import io.kfp4j.s3.S3Store;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a CSV data set from S3 storage and verifies it.
 *
 * <p>The environment holds {@code S3_ENDPOINT}, {@code S3_ACCESS_KEY_ID}, {@code S3_SECRET_ACCESS_KEY} and, where the server asks for
 * it, {@code S3_REGION}. The data set's metadata has {@code rows}, {@code columns}, {@code sha256} and {@code source}.
 */
@Description("Fetches a CSV data set from S3 storage and verifies it.")
public final class ReadDataset implements Component<ReadDataset.Inputs, Dataset> {

    /** What to fetch and what it must look like. */
    public record Inputs(
            @Description("The bucket that holds the data set.") String bucket,
            @Description("The data set's key in the bucket, without a leading '/'.") @Default("iris_example/IRIS.csv")
                    String object,
            @Description("The columns that the header must have, in this order.")
                    @Default("[\"sepal_length\", \"sepal_width\", \"petal_length\", \"petal_width\", \"species\"]")
                    List<String> columns,
            @Description("The column with the label; every other column holds numbers.") @Default("species")
                    String labelColumn,
            @Description("The SHA-256 that the file must have, where it is known.") @Nullable String sha256) {}

    @Override
    public Dataset run(Inputs inputs, TaskContext<Dataset> task) throws IOException, ComponentException {
        var dataset = task.output();
        try (var store = S3Store.connect(S3Settings.from(task.environment()))) {
            var source = S3Location.of(inputs.bucket(), inputs.object());
            var expected = new ExpectedCsv(inputs.columns(), inputs.labelColumn(), inputs.sha256());
            var fetched = expected.fetch(store, source, dataset.path());

            dataset.putMetadata("source", source.toString());
            dataset.putMetadata("sha256", fetched.sha256());
            dataset.putMetadata("rows", fetched.rows());
            dataset.putMetadata("columns", inputs.columns());
        } catch (S3Exception | CsvException | UnexpectedDataException e) {
            throw new ComponentException(String.valueOf(e.getMessage()), e);
        }
        return dataset;
    }
}
