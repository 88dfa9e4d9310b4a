package io.kfp4j.dsl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that a task needs or prefers: {@code NodeAffinity.required().in("disk", "ssd", "nvme")}.
 *
 * @param weight how much such nodes are preferred, 1 to 100; absent where they are required
 * @param rules all of which a node must meet
 */
public record NodeAffinity(@Nullable Integer weight, List<Rule> rules) {

    public NodeAffinity {
        rules = List.copyOf(rules);
    }

    /** A condition on a label of a node, with Kubernetes' own operator. */
    public record Rule(String label, String operator, List<String> values) {

        public Rule {
            values = List.copyOf(values);
        }
    }

    public static NodeAffinity required() {
        return new NodeAffinity(null, List.of());
    }

    public static NodeAffinity preferred(int weight) {
        return new NodeAffinity(weight, List.of());
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

    private NodeAffinity and(String label, String operator, String... values) {
        var all = new ArrayList<>(rules);
        all.add(new Rule(label, operator, List.of(values)));
        return new NodeAffinity(weight, all);
    }
}
