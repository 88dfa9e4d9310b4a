package io.kfp4j.graph;

import io.kfp4j.graph.GraphLayout.Box;
import io.kfp4j.graph.GraphLayout.Point;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A graph as SVG: boxes, each a link where it has one, and boxes around groups. */
public final class SvgGraph {

    /** An element for a page that brings {@link #style()} and the colours {@code --card}, {@code --soft} and {@code --state}. */
    public static String element(GraphNode graph) {
        var svg = new StringBuilder();
        draw(graph, svg, "", "");
        return svg.toString();
    }

    /** A file of its own, with its colours. */
    public static String document(GraphNode graph) {
        var svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        draw(
                graph,
                svg,
                " xmlns=\"http://www.w3.org/2000/svg\"",
                "<style>" + resource("document.css")
                        + "</style><rect class=\"ground\" width=\"100%\" height=\"100%\"/>");
        return svg.append('\n').toString();
    }

    /** The style sheet that {@link #element} is drawn for. */
    public static String style() {
        return resource("element.css");
    }

    private static void draw(GraphNode graph, StringBuilder svg, String namespace, String first) {
        var box = GraphLayout.of(graph);
        svg.append("<svg" + namespace + " class=\"graph\" role=\"img\" aria-label=\"Graph of the tasks\" width=\"")
                .append(Markup.px(box.width))
                .append("\" height=\"")
                .append(Markup.px(box.height))
                .append("\" viewBox=\"0 0 " + Markup.px(box.width) + " " + Markup.px(box.height) + "\">")
                .append(first)
                .append(
                        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                                + " orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>");
        inside(box, svg);
        svg.append("</svg>");
    }

    private static void inside(Box box, StringBuilder svg) {
        box.lines.forEach(line -> svg.append("<path class=\"edge\" marker-end=\"url(#arrow)\" d=\"")
                .append(curve(line))
                .append("\"/>"));
        for (var child : box.children) {
            svg.append("<g transform=\"translate(" + Markup.px(child.x) + " " + Markup.px(child.y) + ")\">");
            boolean group = !child.children.isEmpty();
            var tag = child.node.link() == null ? "g" : "a";
            svg.append("<" + tag
                    + (child.node.link() == null ? "" : " href=\"" + Markup.escaped(child.node.link()) + "\"")
                    + " class=\"" + (group ? "group" : "node") + " " + Markup.escaped(child.node.style()) + "\">");
            if (group) {
                group(child, svg);
            } else {
                task(child, svg);
            }
            svg.append("</" + tag + ">");
            inside(child, svg);
            svg.append("</g>");
        }
    }

    private static void task(Box box, StringBuilder svg) {
        var node = box.node;
        svg.append(Markup.element("title", "", node.title() + ": " + node.detail()))
                .append(rectangle(box.width, box.height, 7, "box"))
                .append(rectangle(26, box.height, 7, "mark"))
                .append(Markup.element("text", "class=\"sign\" x=\"13\" y=\"27\" text-anchor=\"middle\"", node.sign()))
                .append(Markup.element(
                        "text",
                        "class=\"name\" x=\"35\" y=\"19\"",
                        fit(node.title(), box.width - 42, GraphLayout.NAME)))
                .append(Markup.element(
                        "text",
                        "class=\"detail\" x=\"35\" y=\"35\"",
                        fit(node.detail(), box.width - 42, GraphLayout.DETAIL)));
    }

    private static void group(Box box, StringBuilder svg) {
        svg.append(Markup.element("title", "", box.node.title()))
                .append(rectangle(box.width, box.height, 10, "box"))
                .append(Markup.element(
                        "text",
                        "class=\"name\" x=\"14\" y=\"22\"",
                        box.node.sign() + " " + fit(box.node.title(), box.width - 36, GraphLayout.NAME)));
    }

    private static String rectangle(double width, double height, int radius, String style) {
        return "<rect class=\"" + style + "\" width=\"" + Markup.px(width) + "\" height=\"" + Markup.px(height)
                + "\" rx=\"" + radius + "\"/>";
    }

    private static String curve(List<Point> points) {
        var path = new StringBuilder("M" + Markup.px(points.get(0).x()) + " "
                + Markup.px(points.get(0).y()));
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            double pull = (to.y() - from.y()) / 2;
            path.append("C" + Markup.px(from.x()) + " " + Markup.px(from.y() + pull) + " " + Markup.px(to.x()) + " "
                    + Markup.px(to.y() - pull) + " " + Markup.px(to.x()) + " " + Markup.px(to.y()));
        }
        return path.toString();
    }

    private static String fit(String text, double width, double letter) {
        int most = Math.max(4, (int) (width / letter));
        if (text.length() <= most) {
            return text;
        }
        // Names of tasks differ in their ends.
        int end = Math.min(6, most / 3);
        return text.substring(0, most - 1 - end) + "…" + text.substring(text.length() - end);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SvgGraph.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SvgGraph() {}
}
