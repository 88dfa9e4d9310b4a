package io.kfp4j.cli;

import io.kfp4j.spec.format.Json;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** For whom results are written: people or programs. */
enum OutputFormat {
    table,
    json,
    yaml;

    /** A tree as this format writes it; a table is the command's own. */
    String text(@Nullable Object tree, String table) {
        return switch (this) {
            case table -> table;
            case json -> Json.pretty(tree) + "\n";
            case yaml ->
                new Dump(DumpSettings.builder()
                                .setDefaultFlowStyle(FlowStyle.BLOCK)
                                .setIndicatorIndent(2)
                                .setIndentWithIndicator(true)
                                .setWidth(120)
                                .build())
                        .dumpToString(tree);
        };
    }
}
