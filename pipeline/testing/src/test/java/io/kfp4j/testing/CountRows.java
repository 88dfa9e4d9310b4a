package io.kfp4j.testing;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a file. */
public final class CountRows implements Component<CountRows.Inputs, CountRows.Counted> {

    public enum Unit {
        ROWS,
        PAIRS
    }

    public record Inputs(Dataset rows, @FileName("model.txt") @Nullable Model model, @Default("ROWS") Unit unit) {}

    public record Counted(
            @FileName("report.txt") Dataset report,
            Metrics metrics,
            int count,
            double share,
            Unit unit,
            List<String> sources) {}

    @Override
    public Counted run(Inputs inputs, TaskContext<Counted> task) throws IOException, ComponentException {
        var lines = Files.readAllLines(inputs.rows().path());
        if (lines.isEmpty()) {
            throw new ComponentException("'" + inputs.rows().uri() + "' has no rows");
        }
        var environment = task.environment();
        System.out.println("counting for " + environment.getOrDefault("USER_NAME", "nobody"));
        var report = task.output(Counted::report);
        Files.writeString(report.path(), lines.size() + " " + environment.containsKey("OMP_NUM_THREADS"));
        var metrics = task.output(Counted::metrics);
        metrics.logMetric("rows", lines.size());

        var model = inputs.model();
        return new Counted(
                report,
                metrics,
                lines.size(),
                0.5,
                inputs.unit(),
                model == null ? List.of() : List.of(Files.readString(model.path())));
    }
}
