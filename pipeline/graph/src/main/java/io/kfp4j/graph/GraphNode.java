package io.kfp4j.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task or a group of tasks as a drawing shows it.
 *
 * @param path what tells it from all others; empty for the whole graph
 * @param title what stands in the box; empty for the whole graph
 * @param detail the second line, of tasks only
 * @param sign one letter beside the title
 * @param style the name of its colours
 * @param link where a click leads
 * @param dependencies paths of neighbours that come before it, without a circle
 * @param children what is drawn inside it
 */
public record GraphNode(
        String path,
        String title,
        String detail,
        String sign,
        String style,
        @Nullable String link,
        List<String> dependencies,
        List<GraphNode> children) {

    public GraphNode {
        dependencies = List.copyOf(dependencies);
        children = List.copyOf(children);
    }

    /** The whole of a graph. */
    public static GraphNode root(List<GraphNode> children) {
        return new GraphNode("", "", "", "", "", null, List.of(), children);
    }
}
