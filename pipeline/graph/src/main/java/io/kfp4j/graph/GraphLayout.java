package io.kfp4j.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where everything in a drawing of tasks goes: boxes inside boxes, and the lines between them. All numbers are pixels. */
final class GraphLayout {
    static final double NODE_HEIGHT = 44;
    static final double TITLE = 26;
    /** The mean width of a letter, bold in names, small in details. */
    static final double NAME = 8.3;

    static final double DETAIL = 6.6;
    private static final double GAP_Y = 34;
    private static final double MARGIN = 16;
    /** What the sign before the title of a group takes. */
    private static final double SIGN = 36;

    private static final double WIDEST_ROW = 1060;

    /** A task or a group of tasks with its place, measured from the corner of the box around it. */
    static final class Box {
        final GraphNode node;
        final List<Box> children = new ArrayList<>();
        final List<List<Point>> lines = new ArrayList<>();
        double x;
        double y;
        double width;
        double height;

        Box(GraphNode node) {
            this.node = node;
        }
    }

    /** A point on a line, measured like the boxes it connects. */
    record Point(double x, double y) {}

    /** Lays out a graph; the box returned holds everything. */
    static Box of(GraphNode graph) {
        var box = new Box(graph);
        if (graph.children().isEmpty()) {
            box.width = Math.max(
                    130,
                    Math.min(
                            320,
                            Math.max(
                                            NAME * graph.title().length(),
                                            DETAIL * graph.detail().length())
                                    + 52));
            box.height = NODE_HEIGHT;
            return box;
        }
        graph.children().forEach(child -> box.children.add(of(child)));
        var layering = new Layering(predecessors(graph));
        var rows = new RowLayout(box);
        double top = MARGIN + (graph.title().isEmpty() ? 0 : TITLE);
        double width = layering.rows.stream()
                .mapToDouble(row -> Math.min(rows.width(row), Math.max(rows.narrowest(row), WIDEST_ROW)))
                .max()
                .orElse(0);
        width = Math.max(width, Math.min(WIDEST_ROW, NAME * graph.title().length() + SIGN));
        for (var row : layering.rows) {
            top = rows.place(row, MARGIN, top, width) + GAP_Y;
        }
        box.width = width + 2 * MARGIN;
        box.height = top - GAP_Y + MARGIN;
        for (var route : layering.routes) {
            box.lines.add(rows.line(route));
        }
        return box;
    }

    private static List<List<Integer>> predecessors(GraphNode graph) {
        Map<String, Integer> numbers = new HashMap<>();
        for (var child : graph.children()) {
            numbers.put(child.path(), numbers.size());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (var child : graph.children()) {
            List<Integer> before = new ArrayList<>();
            for (var path : child.dependencies()) {
                var number = numbers.get(path);
                if (number != null) {
                    before.add(number);
                }
            }
            all.add(before);
        }
        return all;
    }

    private GraphLayout() {}
}
