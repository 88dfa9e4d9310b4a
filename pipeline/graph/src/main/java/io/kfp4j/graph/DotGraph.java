package io.kfp4j.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A graph in DOT, Graphviz's language. */
public final class DotGraph {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, GraphNode> nodes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private DotGraph() {}

    /** A directed graph from top to bottom; groups are clusters. */
    public static String text(GraphNode graph) {
        var dot = new DotGraph();
        dot.text.append(
                """
                digraph pipeline {
                  compound=true;
                  node [shape=box, style=rounded, fontname="sans-serif"];
                  graph [fontname="sans-serif", style=dashed];
                """);
        dot.nodes(graph, "  ");
        dot.edges(graph);
        return dot.text.append("}\n").toString();
    }

    private void nodes(GraphNode graph, String indent) {
        for (var node : graph.children()) {
            int number = numbers.size();
            numbers.put(node.path(), number);
            nodes.put(node.path(), node);
            if (node.children().isEmpty()) {
                text.append(indent + "t" + number + " [label=" + quoted(node.title()) + "];\n");
            } else {
                text.append(indent + "subgraph cluster_" + number + " {\n" + indent + "  label="
                        + quoted(node.sign() + " " + node.title()) + ";\n");
                nodes(node, indent + "  ");
                text.append(indent + "}\n");
            }
        }
    }

    private void edges(GraphNode graph) {
        for (var node : graph.children()) {
            for (var path : node.dependencies()) {
                var before = nodes.get(path);
                if (before != null) {
                    text.append("  t" + number(leaf(before)) + " -> t" + number(leaf(node)) + attributes(before, node)
                            + ";\n");
                }
            }
            edges(node);
        }
    }

    // Graphviz draws edges between tasks only; they are cut off at the borders of the groups they stand for.
    private String attributes(GraphNode before, GraphNode after) {
        var tail = before.children().isEmpty() ? "" : "ltail=cluster_" + number(before);
        var head = after.children().isEmpty() ? "" : "lhead=cluster_" + number(after);
        if (tail.isEmpty() && head.isEmpty()) {
            return "";
        }
        return " [" + tail + (tail.isEmpty() || head.isEmpty() ? "" : ", ") + head + "]";
    }

    private static GraphNode leaf(GraphNode node) {
        return node.children().isEmpty() ? node : leaf(node.children().get(0));
    }

    private int number(GraphNode node) {
        return Objects.requireNonNull(numbers.get(node.path()));
    }

    private static String quoted(String label) {
        return "\"" + label.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }
}
