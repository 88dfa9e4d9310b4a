package io.kfp4j.cli;

import java.util.List;
import java.util.function.Function;

/** What a table shows of resources of one kind. */
record Columns<R>(List<String> titles, Function<R, List<String>> cells) {

    /** A table without rows yet. */
    Table table() {
        return new Table(titles.toArray(String[]::new));
    }

    /** A table of one row. */
    String of(R resource) {
        return table().row(cells.apply(resource)).toString();
    }
}
