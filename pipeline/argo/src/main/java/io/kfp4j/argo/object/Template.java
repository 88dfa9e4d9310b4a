package io.kfp4j.argo.object;

import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a workflow: a container or a graph of tasks.
 *
 * @param parallelism how many tasks of a graph run at a time
 * @param activeDeadlineSeconds how long a container may run
 * @param podSpecPatch JSON laid over the pod, for values that are known only when the workflow runs
 */
public record Template(
        String name,
        @Nullable Inputs inputs,
        @Nullable Outputs outputs,
        @Nullable Container container,
        @Nullable Dag dag,
        @Nullable RetryStrategy retryStrategy,
        @Nullable Integer parallelism,
        @Nullable PodMetadata metadata,
        Map<String, String> nodeSelector,
        List<Map<String, Object>> tolerations,
        Map<String, Object> affinity,
        List<Map<String, Object>> volumes,
        List<Map<String, Object>> initContainers,
        @Nullable Integer activeDeadlineSeconds,
        @Nullable String podSpecPatch) {

    public Template {
        nodeSelector = Ordered.copy(nodeSelector);
        tolerations = List.copyOf(tolerations);
        affinity = Ordered.copy(affinity);
        volumes = List.copyOf(volumes);
        initContainers = List.copyOf(initContainers);
    }

    /** A graph of tasks. */
    public static Template graph(
            String name, @Nullable Inputs inputs, @Nullable Outputs outputs, Dag dag, @Nullable Integer parallelism) {
        return new Template(
                name,
                inputs,
                outputs,
                null,
                dag,
                null,
                parallelism,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** What the template takes. */
    public record Inputs(List<Parameter> parameters, List<Artifact> artifacts) {
        public Inputs {
            parameters = List.copyOf(parameters);
            artifacts = List.copyOf(artifacts);
        }
    }

    /** What the template makes. */
    public record Outputs(List<Parameter> parameters, List<Artifact> artifacts) {
        public Outputs {
            parameters = List.copyOf(parameters);
            artifacts = List.copyOf(artifacts);
        }
    }

    /** Labels and annotations of the template's pods. */
    public record PodMetadata(Map<String, String> labels, Map<String, String> annotations) {
        public PodMetadata {
            labels = Ordered.copy(labels);
            annotations = Ordered.copy(annotations);
        }
    }

    /**
     * How often a container is tried again.
     *
     * @param limit a number, as text
     * @param retryPolicy after which ends: {@code Always}, {@code OnFailure} or {@code OnError}
     */
    public record RetryStrategy(String limit, String retryPolicy, @Nullable Backoff backoff) {}

    /** How long to wait between tries, as texts: seconds, or a number with a unit. */
    public record Backoff(String duration, @Nullable String factor, @Nullable String maxDuration) {}
}
