package io.kfp4j.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component: its interface and what stands behind it. */
public record ComponentSpec(
        @Nullable InputDefinitions inputDefinitions,
        @Nullable OutputDefinitions outputDefinitions,
        @Nullable Implementation implementation,
        List<SinglePlatformSpec> singlePlatformSpecs,
        List<TaskConfigPassthrough> taskConfigPassthroughs) {

    public ComponentSpec {
        singlePlatformSpecs = List.copyOf(singlePlatformSpecs);
        taskConfigPassthroughs = List.copyOf(taskConfigPassthroughs);
    }

    public ComponentSpec(
            @Nullable InputDefinitions inputs, @Nullable OutputDefinitions outputs, Implementation implementation) {
        this(inputs, outputs, implementation, List.of(), List.of());
    }

    /** What stands behind a component. */
    public sealed interface Implementation {

        /** A container or an importer. */
        @JsonKey("executorLabel")
        @JsonUnwrapped
        record Executor(String label) implements Implementation {}

        /** A graph of tasks. */
        @JsonKey("dag")
        @JsonUnwrapped
        record Dag(DagSpec dag) implements Implementation {}
    }

    /** A piece of Kubernetes configuration that a component takes from its task to hand on to workloads it starts. */
    public record TaskConfigPassthrough(Field field, boolean applyToTask) {

        /** What can be handed on. */
        public enum Field {
            NONE,
            RESOURCES,
            ENV,
            KUBERNETES_AFFINITY,
            KUBERNETES_TOLERATIONS,
            KUBERNETES_NODE_SELECTOR,
            KUBERNETES_VOLUMES
        }
    }
}
