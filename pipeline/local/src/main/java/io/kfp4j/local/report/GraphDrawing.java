package io.kfp4j.local.report;

import io.kfp4j.local.report.GraphLayout.Box;
import io.kfp4j.local.report.GraphLayout.Point;
import java.util.List;

/** The graph of a run as SVG: boxes coloured by state, each a link to what is known of its task. */
final class GraphDrawing {

    static String svg(GraphNode graph) {
        var box = GraphLayout.of(graph);
        var svg = new Html();
        svg.raw("<svg class=\"graph\" role=\"img\" aria-label=\"Graph of the tasks\" width=\"" + px(box.width)
                + "\" height=\"" + px(box.height) + "\" viewBox=\"0 0 " + px(box.width) + " " + px(box.height) + "\">"
                + "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                + " orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>");
        inside(box, svg);
        return svg.raw("</svg>").toString();
    }

    private static void inside(Box box, Html svg) {
        box.lines.forEach(
                line -> svg.raw("<path class=\"edge\" marker-end=\"url(#arrow)\" d=\"" + curve(line) + "\"/>"));
        for (var child : box.children) {
            svg.raw("<g transform=\"translate(" + px(child.x) + " " + px(child.y) + ")\">");
            if (child.children.isEmpty()) {
                task(child, svg);
            } else {
                group(child, svg);
                inside(child, svg);
            }
            svg.raw("</g>");
        }
    }

    private static void task(Box box, Html svg) {
        var node = box.node;
        var state = States.style(node.state());
        svg.raw("<a " + Html.attribute("href", "#" + Anchors.of(node.path())) + " class=\"node " + state + "\">");
        svg.element("title", "", node.title() + ": " + node.detail());
        svg.raw(rectangle(box, 7, "box") + "<rect class=\"mark\" width=\"26\" height=\"" + px(box.height)
                + "\" rx=\"7\"/>");
        svg.element("text", "class=\"sign\" x=\"13\" y=\"27\" text-anchor=\"middle\"", States.sign(node.state()));
        svg.element("text", "class=\"name\" x=\"35\" y=\"19\"", fit(node.title(), box.width - 42));
        svg.element("text", "class=\"detail\" x=\"35\" y=\"35\"", node.detail());
        svg.raw("</a>");
    }

    private static void group(Box box, Html svg) {
        var node = box.node;
        svg.raw("<a " + Html.attribute("href", "#" + Anchors.of(node.path())) + " class=\"group "
                + States.style(node.state()) + "\">" + rectangle(box, 10, "box"));
        svg.element(
                "text",
                "class=\"name\" x=\"14\" y=\"22\"",
                States.sign(node.state()) + " " + fit(node.title(), box.width - 36));
        svg.raw("</a>");
    }

    private static String rectangle(Box box, int radius, String style) {
        return "<rect class=\"" + style + "\" width=\"" + px(box.width) + "\" height=\"" + px(box.height) + "\" rx=\""
                + radius + "\"/>";
    }

    private static String curve(List<Point> points) {
        var path = new StringBuilder(
                "M" + px(points.get(0).x()) + " " + px(points.get(0).y()));
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            double pull = (to.y() - from.y()) / 2;
            path.append("C" + px(from.x()) + " " + px(from.y() + pull) + " " + px(to.x()) + " " + px(to.y() - pull)
                    + " " + px(to.x()) + " " + px(to.y()));
        }
        return path.toString();
    }

    private static String fit(String text, double width) {
        int most = Math.max(4, (int) (width / GraphLayout.NAME));
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String px(double value) {
        return Units.coordinate(value);
    }

    private GraphDrawing() {}
}
