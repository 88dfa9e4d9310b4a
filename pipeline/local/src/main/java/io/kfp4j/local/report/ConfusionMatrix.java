package io.kfp4j.local.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A confusion matrix as a table whose cells are the darker the larger their share of the row. */
final class ConfusionMatrix {
    private final List<String> labels;
    private final List<List<Double>> rows;

    /** Reads the matrix as KFP keeps it in metadata. */
    ConfusionMatrix(Map<?, ?> metadata) {
        labels = list(metadata.get("annotationSpecs")).stream()
                .map(spec -> spec instanceof Map<?, ?> map ? String.valueOf(map.get("displayName")) : "")
                .toList();
        rows = list(metadata.get("rows")).stream()
                .map(row -> row instanceof Map<?, ?> map ? numbers(map.get("row")) : numbers(row))
                .toList();
    }

    String html() {
        var table = new Html();
        table.raw("<table class=\"matrix\"><thead><tr><th class=\"corner\">true \\ predicted</th>");
        labels.forEach(label -> table.element("th", "scope=\"col\"", label));
        table.raw("</tr></thead><tbody>");
        for (int i = 0; i < rows.size(); i++) {
            table.raw("<tr>").element("th", "scope=\"row\"", i < labels.size() ? labels.get(i) : "");
            double all = rows.get(i).stream().mapToDouble(Double::doubleValue).sum();
            for (int j = 0; j < rows.get(i).size(); j++) {
                cell(table, rows.get(i).get(j), all, i == j);
            }
            table.raw("</tr>");
        }
        return table.raw("</tbody></table>").toString();
    }

    private static void cell(Html table, double count, double all, boolean right) {
        int share = all == 0 ? 0 : (int) Math.round(100 * count / all);
        table.element(
                "td",
                "class=\"" + (right ? "right" : "wrong") + (share > 55 ? " strong" : "") + "\" style=\"--share:" + share
                        + "%\" title=\"" + share + " % of the row\"",
                Units.number(count));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<Double> numbers(@Nullable Object row) {
        return list(row).stream()
                .map(each -> each instanceof Number number ? number.doubleValue() : 0.0)
                .toList();
    }
}
