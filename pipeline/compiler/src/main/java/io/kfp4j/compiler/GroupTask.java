package io.kfp4j.compiler;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ArtifactInput;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The task that a loop, condition or exit handler is in the graph around it. */
final class GroupTask {
    private final String component;
    private String shown;
    private final Map<String, ParameterInput> parameters = new TreeMap<>();
    private final Map<String, ArtifactInput> artifacts = new TreeMap<>();
    private List<String> waits = List.of();
    private TaskSpec.@Nullable TriggerPolicy trigger;
    private TaskSpec.@Nullable TaskIterator iterator;
    private TaskSpec.@Nullable IteratorPolicy policy;

    GroupTask(String name, String component) {
        this.shown = name;
        this.component = component;
    }

    GroupTask shown(@Nullable String name) {
        this.shown = name == null ? shown : name;
        return this;
    }

    GroupTask inputs(Set<Source.Channel> channels, Sources sources) {
        for (Source.Channel channel : channels) {
            var name = sources.channels().input(channel);
            if (channel.type() instanceof FieldType.OfArtifact) {
                artifacts.put(name, sources.artifact(channel));
            } else {
                parameters.put(name, sources.parameter(channel));
            }
        }
        return this;
    }

    GroupTask waits(List<String> neighbours) {
        this.waits = neighbours;
        return this;
    }

    GroupTask condition(String cel) {
        this.trigger = new TaskSpec.TriggerPolicy(cel, null);
        return this;
    }

    GroupTask iterator(TaskSpec.TaskIterator over, int parallelism) {
        this.iterator = over;
        this.policy = parallelism > 0 ? new TaskSpec.IteratorPolicy(parallelism) : null;
        return this;
    }

    TaskSpec spec() {
        return new TaskSpec(
                new TaskSpec.TaskInfo(shown),
                new TaskSpec.ComponentRef(component),
                parameters.isEmpty() && artifacts.isEmpty() ? null : new TaskSpec.TaskInputs(parameters, artifacts),
                waits,
                null,
                trigger,
                iterator,
                policy,
                null);
    }
}
