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
    private static final double GAP_X = 26;
    private static final double GAP_Y = 34;
    private static final double MARGIN = 16;
    /** What a line takes that passes a row. */
    private static final double BEND = 10;
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
        Map<Layering.Slot, Point> tops = new HashMap<>();
        Map<Layering.Slot, Point> bottoms = new HashMap<>();
        double top = MARGIN + (graph.title().isEmpty() ? 0 : TITLE);
        double width = layering.rows.stream()
                .mapToDouble(row -> Math.min(rowWidth(box, row), Math.max(narrowest(box, row), WIDEST_ROW)))
                .max()
                .orElse(0);
        width = Math.max(width, Math.min(WIDEST_ROW, NAME * graph.title().length() + SIGN));
        for (var row : layering.rows) {
            top = placeRow(box, row, top, width, tops, bottoms) + GAP_Y;
        }
        box.width = width + 2 * MARGIN;
        box.height = top - GAP_Y + MARGIN;
        for (var route : layering.routes) {
            box.lines.add(line(route, tops, bottoms));
        }
        return box;
    }

    // A row that is too long goes on below itself; loops of many iterations are such rows. Lines that pass it go by at
    // its sides.
    private static double placeRow(
            Box box,
            List<Layering.Slot> row,
            double top,
            double width,
            Map<Layering.Slot, Point> tops,
            Map<Layering.Slot, Point> bottoms) {
        if (rowWidth(box, row) <= width) {
            return placeLine(box, row, top, MARGIN + (width - rowWidth(box, row)) / 2, tops, bottoms);
        }
        var left =
                row.stream().filter(slot -> slot.isBend() && slot.place < 0.5).toList();
        var right =
                row.stream().filter(slot -> slot.isBend() && slot.place >= 0.5).toList();
        double inner = width - sideWidth(left) - sideWidth(right);
        double start = MARGIN + sideWidth(left);
        double y = top;
        List<Layering.Slot> line = new ArrayList<>();
        for (var slot : row.stream().filter(slot -> !slot.isBend()).toList()) {
            line.add(slot);
            if (rowWidth(box, line) > inner && line.size() > 1) {
                line.remove(line.size() - 1);
                y = placeLine(box, line, y, start + (inner - rowWidth(box, line)) / 2, tops, bottoms) + GAP_Y / 2;
                line = new ArrayList<>(List.of(slot));
            }
        }
        double bottom = placeLine(box, line, y, start + (inner - rowWidth(box, line)) / 2, tops, bottoms);
        placeSide(left, MARGIN, top, bottom, tops, bottoms);
        placeSide(right, start + inner + GAP_X, top, bottom, tops, bottoms);
        return bottom;
    }

    private static void placeSide(
            List<Layering.Slot> bends,
            double left,
            double top,
            double bottom,
            Map<Layering.Slot, Point> tops,
            Map<Layering.Slot, Point> bottoms) {
        double x = left + BEND / 2;
        for (var bend : bends) {
            tops.put(bend, new Point(x, top));
            bottoms.put(bend, new Point(x, bottom));
            x += BEND;
        }
    }

    private static double placeLine(
            Box box,
            List<Layering.Slot> line,
            double top,
            double left,
            Map<Layering.Slot, Point> tops,
            Map<Layering.Slot, Point> bottoms) {
        double height =
                line.stream().mapToDouble(slot -> height(box, slot)).max().orElse(0);
        double x = left;
        for (int i = 0; i < line.size(); i++) {
            var slot = line.get(i);
            x += i == 0 ? 0 : gap(line.get(i - 1), slot);
            double middle = x + width(box, slot) / 2;
            if (!slot.isBend()) {
                var child = box.children.get(slot.node);
                child.x = x;
                child.y = top + (height - child.height) / 2;
                tops.put(slot, new Point(middle, child.y));
                bottoms.put(slot, new Point(middle, child.y + child.height));
            } else {
                tops.put(slot, new Point(middle, top));
                bottoms.put(slot, new Point(middle, top + height));
            }
            x += width(box, slot);
        }
        return top + height;
    }

    private static List<Point> line(
            Layering.Route route, Map<Layering.Slot, Point> tops, Map<Layering.Slot, Point> bottoms) {
        List<Point> points = new ArrayList<>();
        var slots = route.slots();
        for (int i = 0; i < slots.size(); i++) {
            if (i > 0) {
                points.add(at(tops, slots.get(i)));
            }
            if (i < slots.size() - 1) {
                points.add(at(bottoms, slots.get(i)));
            }
        }
        return points;
    }

    private static Point at(Map<Layering.Slot, Point> points, Layering.Slot slot) {
        var point = points.get(slot);
        if (point == null) {
            throw new IllegalStateException("A place in no row");
        }
        return point;
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

    private static double rowWidth(Box box, List<Layering.Slot> row) {
        double width = 0;
        for (int i = 0; i < row.size(); i++) {
            width += width(box, row.get(i)) + (i == 0 ? 0 : gap(row.get(i - 1), row.get(i)));
        }
        return width;
    }

    /** What a row needs that goes on below itself. */
    private static double narrowest(Box box, List<Layering.Slot> row) {
        double widest = row.stream()
                .filter(slot -> !slot.isBend())
                .mapToDouble(slot -> width(box, slot))
                .max()
                .orElse(0);
        return widest + sideWidth(row.stream().filter(Layering.Slot::isBend).toList()) + GAP_X;
    }

    private static double sideWidth(List<Layering.Slot> bends) {
        return bends.isEmpty() ? 0 : bends.size() * BEND + GAP_X;
    }

    private static double gap(Layering.Slot left, Layering.Slot right) {
        return left.isBend() && right.isBend() ? 0 : GAP_X;
    }

    private static double width(Box box, Layering.Slot slot) {
        return slot.isBend() ? BEND : box.children.get(slot.node).width;
    }

    private static double height(Box box, Layering.Slot slot) {
        return slot.isBend() ? 0 : box.children.get(slot.node).height;
    }

    private GraphLayout() {}
}
