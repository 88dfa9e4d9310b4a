package io.kfp4j.local.component;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;

/** Counts the characters of a text. */
public final class Count implements Component<Count.Inputs, Count.Counted> {

    public record Inputs(Dataset text) {}

    public record Counted(Metrics metrics, int letters, double share) {}

    @Override
    public Counted run(Inputs inputs, TaskContext<Counted> task) throws IOException, ComponentException {
        var text = Files.readString(inputs.text().path());
        System.err.println("counting " + text);
        if (text.isEmpty()) {
            throw new ComponentException("there is nothing to count");
        }
        var metrics = task.output(Counted::metrics);
        metrics.logMetric("letters", text.length());
        return new Counted(metrics, text.length(), 1.0 / text.length());
    }
}
