package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pods that the pod wants to be near to or, with {@code anti}, away from. */
public record PodAffinityTerm(
        List<SelectorRequirement> matchPodExpressions,
        Map<String, String> matchPodLabels,
        @Nullable String topologyKey,
        List<String> namespaces,
        List<SelectorRequirement> matchNamespaceExpressions,
        Map<String, String> matchNamespaceLabels,
        @Nullable Integer weight,
        @Nullable Boolean anti) {
    public PodAffinityTerm {
        matchPodExpressions = List.copyOf(matchPodExpressions);
        namespaces = List.copyOf(namespaces);
        matchNamespaceExpressions = List.copyOf(matchNamespaceExpressions);
        matchPodLabels = Ordered.copy(matchPodLabels);
        matchNamespaceLabels = Ordered.copy(matchNamespaceLabels);
    }
}
