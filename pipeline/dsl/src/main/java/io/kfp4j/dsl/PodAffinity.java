package io.kfp4j.dsl;

import io.kfp4j.dsl.NodeAffinity.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pods that a task runs near to, or away from: {@code PodAffinity.near("kubernetes.io/hostname").in("app", "cache")}.
 *
 * @param away whether the task keeps away from them
 * @param topologyKey the label of nodes that are one place
 * @param weight how much it is preferred, 1 to 100; absent where it is required
 * @param rules on the labels of a pod, all of which it must meet
 * @param namespaces where the pods are; the task's own namespace if empty
 */
public record PodAffinity(
        boolean away, String topologyKey, @Nullable Integer weight, List<Rule> rules, List<String> namespaces) {

    public PodAffinity {
        rules = List.copyOf(rules);
        namespaces = List.copyOf(namespaces);
    }

    /** Runs where such pods run. */
    public static PodAffinity near(String topologyKey) {
        return new PodAffinity(false, topologyKey, null, List.of(), List.of());
    }

    /** Runs where no such pods run. */
    public static PodAffinity awayFrom(String topologyKey) {
        return new PodAffinity(true, topologyKey, null, List.of(), List.of());
    }

    /** Only prefers it. */
    public PodAffinity preferred(int weighing) {
        return new PodAffinity(away, topologyKey, weighing, rules, namespaces);
    }

    public PodAffinity in(String label, String... values) {
        return and(new Rule(label, "In", List.of(values)));
    }

    public PodAffinity notIn(String label, String... values) {
        return and(new Rule(label, "NotIn", List.of(values)));
    }

    public PodAffinity exists(String label) {
        return and(new Rule(label, "Exists", List.of()));
    }

    public PodAffinity doesNotExist(String label) {
        return and(new Rule(label, "DoesNotExist", List.of()));
    }

    public PodAffinity namespaces(String... where) {
        return new PodAffinity(away, topologyKey, weight, rules, List.of(where));
    }

    private PodAffinity and(Rule rule) {
        return new PodAffinity(away, topologyKey, weight, NodeAffinity.both(rules, rule), namespaces);
    }
}
