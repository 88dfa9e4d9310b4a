package io.kfp4j.dsl.definition;

import io.kfp4j.dsl.ImagePullPolicy;
import io.kfp4j.dsl.InitContainer;
import io.kfp4j.dsl.Mount;
import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.PodAffinity;
import io.kfp4j.dsl.PodField;
import io.kfp4j.dsl.SecurityContext;
import io.kfp4j.dsl.Toleration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task says of its pod, all of it known now.
 *
 * @param nodeLabels labels that a node must have
 */
public record PodOptions(
        Map<String, String> nodeLabels,
        List<NodeAffinity> affinities,
        List<PodAffinity> podAffinities,
        List<Toleration> tolerations,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<PodField> fields,
        List<Mount.Empty> empties,
        List<Mount.Ephemeral> ephemerals,
        List<InitContainer> initContainers,
        @Nullable ImagePullPolicy pullPolicy,
        @Nullable SecurityContext security) {

    /** Nothing said. */
    public static PodOptions none() {
        return new PodOptions(
                Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(),
                List.of(), null, null);
    }

    public PodOptions {
        nodeLabels = Collections.unmodifiableMap(new LinkedHashMap<>(nodeLabels));
        affinities = List.copyOf(affinities);
        podAffinities = List.copyOf(podAffinities);
        tolerations = List.copyOf(tolerations);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        fields = List.copyOf(fields);
        empties = List.copyOf(empties);
        ephemerals = List.copyOf(ephemerals);
        initContainers = List.copyOf(initContainers);
    }
}
