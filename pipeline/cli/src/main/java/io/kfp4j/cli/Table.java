package io.kfp4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of text in columns that line up; nothing but spaces, so that {@code awk} can read it too. */
final class Table {
    private static final String GAP = "  ";
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... titles) {
        rows.add(List.of(titles));
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    Table row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    @Override
    public String toString() {
        var lines = rows.stream()
                .map(row -> row.stream().map(Table::oneLine).toList())
                .toList();
        var widths = new int[rows.get(0).size()];
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        var text = new StringBuilder();
        for (List<String> line : lines) {
            var padded = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                var cell = line.get(column);
                padded.append(cell)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(GAP);
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** What others have named may hold anything, also what a terminal takes for orders. */
    private static String oneLine(String cell) {
        return CONTROLS.matcher(cell).replaceAll(" ").strip();
    }
}
