package io.kfp4j.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** A graph as Mermaid text, which code hosts draw inside Markdown. */
public final class MermaidGraph {

    /** A flow chart from top to bottom. */
    public static String text(GraphNode graph) {
        Map<String, String> names = new LinkedHashMap<>();
        var text = new StringBuilder("flowchart TD\n");
        nodes(graph, names, text, "  ");
        edges(graph, names, text);
        return text.toString();
    }

    private static void nodes(GraphNode graph, Map<String, String> names, StringBuilder text, String indent) {
        for (var node : graph.children()) {
            var name = "t" + names.size();
            names.put(node.path(), name);
            if (node.children().isEmpty()) {
                text.append(indent + name + "[\"" + label(node.title()) + "\"]\n");
            } else {
                text.append(indent + "subgraph " + name + "[\"" + label(node.sign() + " " + node.title()) + "\"]\n");
                nodes(node, names, text, indent + "  ");
                text.append(indent + "end\n");
            }
        }
    }

    private static void edges(GraphNode graph, Map<String, String> names, StringBuilder text) {
        for (var node : graph.children()) {
            node.dependencies().stream()
                    .filter(names::containsKey)
                    .forEach(before -> text.append("  " + names.get(before) + " --> " + names.get(node.path()) + "\n"));
            edges(node, names, text);
        }
    }

    private static String label(String text) {
        return text.replace("#", "#35;")
                .replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("`", "#96;")
                .replaceAll("\\s+", " ");
    }

    private MermaidGraph() {}
}
