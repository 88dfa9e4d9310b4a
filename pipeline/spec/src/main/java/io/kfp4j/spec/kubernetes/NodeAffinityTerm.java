package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes that the pod needs or, with a weight, prefers. */
public record NodeAffinityTerm(
        List<SelectorRequirement> matchExpressions,
        List<SelectorRequirement> matchFields,
        @Nullable Integer weight,
        @Nullable ParameterInput nodeAffinityJson) {
    public NodeAffinityTerm {
        matchExpressions = List.copyOf(matchExpressions);
        matchFields = List.copyOf(matchFields);
    }
}
