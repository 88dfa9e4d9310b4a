package io.kfp4j.dsl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that a task needs or prefers: {@code NodeAffinity.required().in("disk", "ssd", "nvme")}.
 *
 * @param weight how much such nodes are preferred, 1 to 100; absent where they are required
 * @param rules on the labels of a node, all of which it must meet
 * @param fields on the fields of a node, of which Kubernetes knows the name only
 */
public record NodeAffinity(@Nullable Integer weight, List<Rule> rules, List<Rule> fields) {
    private static final String NAME = "metadata.name";

    public NodeAffinity {
        rules = List.copyOf(rules);
        fields = List.copyOf(fields);
    }

    /** A condition on a label (or field) of a node, or a label of a pod, with Kubernetes' own operator. */
    public record Rule(String label, String operator, List<String> values) {

        public Rule {
            values = List.copyOf(values);
        }
    }

    public static NodeAffinity required() {
        return new NodeAffinity(null, List.of(), List.of());
    }

    public static NodeAffinity preferred(int weight) {
        return new NodeAffinity(weight, List.of(), List.of());
    }

    public NodeAffinity in(String label, String... values) {
        return and(label, "In", values);
    }

    public NodeAffinity notIn(String label, String... values) {
        return and(label, "NotIn", values);
    }

    public NodeAffinity exists(String label) {
        return and(label, "Exists");
    }

    public NodeAffinity doesNotExist(String label) {
        return and(label, "DoesNotExist");
    }

    public NodeAffinity moreThan(String label, long number) {
        return and(label, "Gt", String.valueOf(number));
    }

    public NodeAffinity lessThan(String label, long number) {
        return and(label, "Lt", String.valueOf(number));
    }

    /** One of these nodes. */
    public NodeAffinity named(String... nodes) {
        return new NodeAffinity(weight, rules, both(fields, new Rule(NAME, "In", List.of(nodes))));
    }

    /** None of these nodes. */
    public NodeAffinity notNamed(String... nodes) {
        return new NodeAffinity(weight, rules, both(fields, new Rule(NAME, "NotIn", List.of(nodes))));
    }

    private NodeAffinity and(String label, String operator, String... values) {
        return new NodeAffinity(weight, both(rules, new Rule(label, operator, List.of(values))), fields);
    }

    static List<Rule> both(List<Rule> before, Rule last) {
        var all = new ArrayList<>(before);
        all.add(last);
        return all;
    }
}
