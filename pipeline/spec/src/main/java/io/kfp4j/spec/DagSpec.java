package io.kfp4j.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A graph of tasks, by name, and which of their outputs leave it. */
public record DagSpec(Map<String, TaskSpec> tasks, @Nullable DagOutputs outputs) {
    public DagSpec {
        tasks = Ordered.copy(tasks);
    }

    /** The outputs of a graph, by name. */
    public record DagOutputs(Map<String, ArtifactOutput> artifacts, Map<String, ParameterOutput> parameters) {
        public DagOutputs {
            artifacts = Ordered.copy(artifacts);
            parameters = Ordered.copy(parameters);
        }
    }

    /** An artifact leaving a graph; several selectors are alternatives, of which one is made. */
    public record ArtifactOutput(List<ArtifactSelector> artifactSelectors) {
        public ArtifactOutput {
            artifactSelectors = List.copyOf(artifactSelectors);
        }
    }

    /** A value leaving a graph. */
    public record ParameterOutput(@Nullable ParameterOrigin origin) {}

    /** Where a value that leaves a graph comes from. */
    public sealed interface ParameterOrigin {

        /** One task. */
        @JsonKey("valueFromParameter")
        @JsonUnwrapped
        record One(ParameterSelector selector) implements ParameterOrigin {}

        /** Whichever of several tasks ran. */
        @JsonKey("valueFromOneof")
        record OneOf(List<ParameterSelector> parameterSelectors) implements ParameterOrigin {
            public OneOf {
                parameterSelectors = List.copyOf(parameterSelectors);
            }
        }
    }

    /** An output artifact of a task in the graph. */
    public record ArtifactSelector(String producerSubtask, String outputArtifactKey) {}

    /** An output parameter of a task in the graph. */
    public record ParameterSelector(String producerSubtask, String outputParameterKey) {}
}
