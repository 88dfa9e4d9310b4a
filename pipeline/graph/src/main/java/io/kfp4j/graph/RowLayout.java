package io.kfp4j.graph;

import io.kfp4j.graph.GraphLayout.Box;
import io.kfp4j.graph.GraphLayout.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the rows of one box. A row that is too long goes on below itself; lines that pass it go by at its sides, and lines to and from
 * the middle of it come and go along its sides, together.
 */
final class RowLayout {
    private static final double GAP_X = 26;
    /** Between the parts of a row that goes on below itself. */
    private static final double GAP_INSIDE = 17;

    private static final double GAP_INSIDE_WITH_LINES = 30;
    /** What a line takes that passes a row. */
    private static final double BEND = 10;

    private final Box box;
    private final Map<Layering.Slot, List<Point>> arrivals = new HashMap<>();
    private final Map<Layering.Slot, List<Point>> departures = new HashMap<>();

    RowLayout(Box box) {
        this.box = box;
    }

    /** The width of a row that does not go on below itself. */
    double width(List<Layering.Slot> row) {
        double width = 0;
        for (int i = 0; i < row.size(); i++) {
            width += width(row.get(i)) + (i == 0 ? 0 : gap(row.get(i - 1), row.get(i)));
        }
        return width;
    }

    /** The least width of a row that goes on below itself. */
    double narrowest(List<Layering.Slot> row) {
        double widest = row.stream()
                .filter(slot -> !slot.isBend())
                .mapToDouble(this::width)
                .max()
                .orElse(0);
        return widest + side(row, bends(row, true)) + side(row, bends(row, false));
    }

    /** Places a row in the middle of a width; where it ends. */
    double place(List<Layering.Slot> row, double left, double top, double width) {
        if (width(row) <= width) {
            double bottom = placeLine(row, left + (width - width(row)) / 2, top);
            row.forEach(this::direct);
            return bottom;
        }
        var passingLeft = bends(row, true);
        var passingRight = bends(row, false);
        double start = left + side(row, passingLeft);
        double inner = width - side(row, passingLeft) - side(row, passingRight);
        double gap = hasLines(row) ? GAP_INSIDE_WITH_LINES : GAP_INSIDE;
        List<List<Layering.Slot>> lines = lines(row, inner);
        double bottom = top - gap;
        for (var line : lines) {
            bottom = placeLine(line, start + (inner - width(line)) / 2, bottom + gap);
        }
        for (int i = 0; i < lines.size(); i++) {
            for (var slot : lines.get(i)) {
                along(
                        slot,
                        i == 0,
                        i == lines.size() - 1,
                        new Point(left + BEND / 2, top),
                        new Point(start + inner + GAP_X + BEND / 2, bottom),
                        gap);
            }
        }
        pass(passingLeft, left + BEND, top, bottom);
        pass(passingRight, start + inner + GAP_X + BEND, top, bottom);
        return bottom;
    }

    /** The points of a line whose rows have all been placed. */
    List<Point> line(Layering.Route route) {
        List<Point> points = new ArrayList<>();
        var slots = route.slots();
        for (int i = 0; i < slots.size(); i++) {
            if (i > 0) {
                points.addAll(placed(arrivals, slots.get(i)));
            }
            if (i < slots.size() - 1) {
                points.addAll(placed(departures, slots.get(i)));
            }
        }
        return points;
    }

    private List<List<Layering.Slot>> lines(List<Layering.Slot> row, double inner) {
        List<List<Layering.Slot>> lines = new ArrayList<>();
        List<Layering.Slot> line = new ArrayList<>();
        for (var slot : row) {
            if (!slot.isBend()) {
                line.add(slot);
                if (width(line) > inner && line.size() > 1) {
                    line.remove(line.size() - 1);
                    lines.add(line);
                    line = new ArrayList<>(List.of(slot));
                }
            }
        }
        lines.add(line);
        return lines;
    }

    private double placeLine(List<Layering.Slot> line, double left, double top) {
        double height = line.stream().mapToDouble(this::height).max().orElse(0);
        double x = left;
        for (int i = 0; i < line.size(); i++) {
            var slot = line.get(i);
            x += i == 0 ? 0 : gap(line.get(i - 1), slot);
            if (!slot.isBend()) {
                var child = box.children.get(slot.node);
                child.x = x;
                child.y = top + (height - child.height) / 2;
            } else {
                pass(List.of(slot), x, top, top + height);
            }
            x += width(slot);
        }
        return top + height;
    }

    /** A task that lines reach from above and leave downwards; a bend has its points already. */
    private void direct(Layering.Slot slot) {
        if (!slot.isBend()) {
            var child = box.children.get(slot.node);
            double middle = child.x + child.width / 2;
            arrivals.put(slot, List.of(new Point(middle, child.y)));
            departures.put(slot, List.of(new Point(middle, child.y + child.height)));
        }
    }

    private void along(Layering.Slot slot, boolean first, boolean last, Point in, Point out, double gap) {
        var child = box.children.get(slot.node);
        double middle = child.x + child.width / 2;
        var entrance = new Point(middle, child.y);
        var exit = new Point(middle, child.y + child.height);
        arrivals.put(slot, first ? List.of(entrance) : List.of(in, new Point(in.x(), child.y - gap * 2 / 3), entrance));
        departures.put(
                slot, last ? List.of(exit) : List.of(exit, new Point(out.x(), child.y + child.height + gap / 2), out));
    }

    private void pass(List<Layering.Slot> bends, double left, double top, double bottom) {
        double x = left + BEND / 2;
        for (var bend : bends) {
            arrivals.put(bend, List.of(new Point(x, top)));
            departures.put(bend, List.of(new Point(x, bottom)));
            x += BEND;
        }
    }

    /** The lines that pass a row, of its left or right half. */
    private static List<Layering.Slot> bends(List<Layering.Slot> row, boolean left) {
        return row.stream()
                .filter(slot -> slot.isBend() && slot.place < 0.5 == left)
                .toList();
    }

    /** What one side of a row takes that goes on below itself. */
    private static double side(List<Layering.Slot> row, List<Layering.Slot> passing) {
        return hasLines(row) ? (passing.size() + 1) * BEND + GAP_X : 0;
    }

    private static boolean hasLines(List<Layering.Slot> row) {
        return row.stream().anyMatch(slot -> !slot.above.isEmpty() || !slot.below.isEmpty());
    }

    private static List<Point> placed(Map<Layering.Slot, List<Point>> points, Layering.Slot slot) {
        var of = points.get(slot);
        if (of == null) {
            throw new IllegalStateException("A place in no row");
        }
        return of;
    }

    private static double gap(Layering.Slot left, Layering.Slot right) {
        return left.isBend() && right.isBend() ? 0 : GAP_X;
    }

    private double width(Layering.Slot slot) {
        return slot.isBend() ? BEND : box.children.get(slot.node).width;
    }

    private double height(Layering.Slot slot) {
        return slot.isBend() ? 0 : box.children.get(slot.node).height;
    }
}
