package io.kfp4j.cli;

import io.kfp4j.spec.format.Json;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;

/** Prints resources one after another, in each format without keeping them. */
final class Listing<R extends Record> {
    private final Columns<R> columns;
    private final PrintWriter data;
    private final OutputFormat format;

    Listing(Columns<R> columns, PrintWriter data, OutputFormat format) {
        this.columns = columns;
        this.data = data;
        this.format = format;
    }

    void print(Iterator<R> resources, int limit) {
        switch (format) {
            case table -> table(resources, limit);
            case json -> json(resources, limit);
            case yaml -> yaml(resources, limit);
        }
    }

    private void table(Iterator<R> resources, int limit) {
        var table = columns.table();
        for (int i = 0; i < limit && resources.hasNext(); i++) {
            table.row(columns.cells().apply(resources.next()));
        }
        data.print(table);
    }

    private void json(Iterator<R> resources, int limit) {
        var before = "[\n";
        for (int i = 0; i < limit && resources.hasNext(); i++) {
            data.print(before
                    + Json.pretty(ServerCommand.tree(resources.next()))
                            .indent(2)
                            .stripTrailing());
            before = ",\n";
        }
        data.print(before.startsWith("[") ? "[]\n" : "\n]\n");
    }

    /** Lists of one, written after each other, are one list. */
    private void yaml(Iterator<R> resources, int limit) {
        int i = 0;
        for (; i < limit && resources.hasNext(); i++) {
            var tree = ServerCommand.tree(resources.next());
            data.print(format.text(tree == null ? List.of() : List.of(tree), ""));
        }
        if (i == 0) {
            data.print("[]\n");
        }
    }
}
