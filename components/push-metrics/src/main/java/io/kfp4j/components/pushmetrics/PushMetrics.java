package io.kfp4j.components.pushmetrics;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.SideEffects;
import io.kfp4j.component.TaskContext;
import io.kfp4j.component.TaskFinalStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pushes how a run ended, how good its model is, or both, to a Pushgateway.
 *
 * <p>It serves in a pipeline, with {@code metrics}, and as the exit handler's task, with {@code status}. A gateway that cannot be
 * reached is a warning and no failure, unless {@code failOnError} says otherwise: a run is not worse for not being watched.
 */
@SideEffects
@Description("Pushes how a run ended, how good its model is, or both, to a Pushgateway.")
public final class PushMetrics implements Component<PushMetrics.Inputs, PushMetrics.Pushed> {

    /** What to push and where. */
    public record Inputs(
            @Description("Numbers about the model, such as its accuracy.") @Nullable Metrics metrics,
            @Description("How the run ended, in an exit handler.") @Nullable TaskFinalStatus status,
            @Description("The pipeline's name; the gateway keeps one group of metrics for each.") String pipeline,
            @Description("The run's id, shown beside its metrics.") String run,
            @Description("The namespace, where several share a gateway.") @Nullable String namespace,
            @Description("The gateway, http://host:port; PUSHGATEWAY_URL if left out.") @Nullable String gateway,
            @Description("Whether the task fails where the gateway does not take the metrics.") @Default("false")
                    boolean failOnError) {}

    /** What became of it. */
    public record Pushed(
            @Description("The metrics as a JSON list of name, description, value and metric_type.")
                    @FileName("metrics.json")
                    Artifact file,
            @Description("Whether the gateway has taken them.") boolean delivered) {}

    @Override
    public Pushed run(Inputs inputs, TaskContext<Pushed> task) throws IOException, ComponentException {
        if (inputs.pipeline().isBlank()) {
            throw new ComponentException(
                    "pipeline is empty. Give the pipeline's name, which the gateway keeps metrics by");
        }
        var groups = new RunReport(inputs.pipeline(), inputs.run(), Clock.systemUTC())
                .groups(
                        inputs.status(),
                        inputs.metrics() == null ? Map.of() : inputs.metrics().metadata());
        var file = task.output(Pushed::file);
        MetricFile.write(file.path(), groups);
        return new Pushed(file, push(inputs, task.environment(), groups));
    }

    private static boolean push(Inputs inputs, Map<String, String> environment, Iterable<MetricGroup> groups)
            throws ComponentException {
        var url = inputs.gateway() != null ? inputs.gateway() : environment.getOrDefault("PUSHGATEWAY_URL", "");
        try {
            Gateway.at(url).push(new GroupingKey(inputs.pipeline(), inputs.namespace()), groups);
            return true;
        } catch (PushException e) {
            if (inputs.failOnError()) {
                throw new ComponentException(String.valueOf(e.getMessage()), e);
            }
            System.err.println("Warning: " + e.getMessage());
            return false;
        }
    }
}
