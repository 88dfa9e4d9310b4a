package io.kfp4j.local.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ROC curve as SVG, with the area under it. */
final class RocCurve {
    private static final int SIDE = 220;
    private static final int MARGIN = 34;

    private record Point(double falsePositives, double truePositives) {}

    private final List<Point> points;

    /** Reads the curve as KFP keeps it in metadata. */
    RocCurve(List<?> metadata) {
        points = Stream.concat(
                        Stream.of(new Point(0, 0), new Point(1, 1)),
                        metadata.stream()
                                .filter(Map.class::isInstance)
                                .map(each -> (Map<?, ?>) each)
                                .map(each ->
                                        new Point(number(each.get("falsePositiveRate")), number(each.get("recall")))))
                .sorted(Comparator.comparingDouble(Point::falsePositives).thenComparingDouble(Point::truePositives))
                .toList();
    }

    /** By trapezoids. */
    double area() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            var left = points.get(i - 1);
            var right = points.get(i);
            area += (right.falsePositives() - left.falsePositives())
                    * (left.truePositives() + right.truePositives())
                    / 2;
        }
        return area;
    }

    String svg() {
        int size = SIDE + 2 * MARGIN;
        var svg = new Html();
        svg.raw("<svg class=\"roc\" role=\"img\" width=\"" + size + "\" height=\"" + size + "\" viewBox=\"0 0 " + size
                + " " + size + "\" aria-label=\"ROC curve, area under it " + Units.number(area()) + "\">");
        svg.raw("<rect class=\"frame\" x=\"" + MARGIN + "\" y=\"" + MARGIN + "\" width=\"" + SIDE + "\" height=\""
                + SIDE
                + "\"/><line class=\"chance\" x1=\"" + MARGIN + "\" y1=\"" + (MARGIN + SIDE) + "\" x2=\""
                + (MARGIN + SIDE)
                + "\" y2=\"" + MARGIN + "\"/>");
        svg.raw("<polyline class=\"curve\" points=\""
                + points.stream().map(RocCurve::place).collect(Collectors.joining(" ")) + "\"/>");
        label(svg, MARGIN + SIDE / 2, size - 8, "middle", "false positive rate");
        svg.raw("<g transform=\"translate(14 " + (MARGIN + SIDE / 2) + ") rotate(-90)\">");
        label(svg, 0, 0, "middle", "true positive rate");
        svg.raw("</g>");
        label(svg, MARGIN + SIDE - 10, MARGIN + SIDE - 12, "end", "AUC " + Units.number(area()));
        return svg.raw("</svg>").toString();
    }

    private static void label(Html svg, int x, int y, String anchor, String text) {
        svg.element("text", "class=\"axis\" x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\"", text);
    }

    private static String place(Point point) {
        return Units.coordinate(MARGIN + SIDE * point.falsePositives()) + ","
                + Units.coordinate(MARGIN + SIDE * (1 - point.truePositives()));
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? Math.max(0, Math.min(1, number.doubleValue()))
                : 0;
    }
}
