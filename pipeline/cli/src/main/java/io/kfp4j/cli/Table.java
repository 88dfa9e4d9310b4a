package io.kfp4j.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that line up; nothing but spaces, so that {@code awk} can read it too. */
final class Table {
    private static final String GAP = "  ";
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... titles) {
        rows.add(List.of(titles));
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var cell = oneLine(row.get(column));
                line.append(cell)
                        .append(" ".repeat(width(column) - cell.length()))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> oneLine(row.get(column)).length())
                .max()
                .orElse(0);
    }

    private static String oneLine(String cell) {
        return cell.replace('\n', ' ').strip();
    }
}
