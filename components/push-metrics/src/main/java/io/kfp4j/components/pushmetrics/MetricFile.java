package io.kfp4j.components.pushmetrics;

import io.kfp4j.components.pushmetrics.MetricGroup.Gauge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Metrics as a JSON file in the form that simplepipe reads: a list of name, description, value and metric_type. */
final class MetricFile {

    static void write(Path file, List<MetricGroup> groups) throws IOException {
        var entries = new ArrayList<String>();
        groups.forEach(group -> group.gauges().forEach(gauge -> entries.add(entry(gauge))));
        var json = entries.isEmpty() ? "[]\n" : "[\n  " + String.join(",\n  ", entries) + "\n]\n";

        var part = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".part");
        try {
            Files.writeString(part, json);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String entry(Gauge gauge) {
        return "{\"name\": " + quoted(name(gauge)) + ", \"description\": " + quoted(gauge.help()) + ", \"value\": "
                + value(gauge.value()) + ", \"metric_type\": \"gauge\"}";
    }

    // The form has no labels: what tells numbers apart must be in the name; a run's id is no metric there.
    private static String name(Gauge gauge) {
        return gauge.labelName().equals("metric")
                ? gauge.name() + "_" + gauge.labelValue().replaceAll("[^a-zA-Z0-9_]", "_")
                : gauge.name();
    }

    private static String value(double value) {
        return Double.isFinite(value) ? String.valueOf(value) : "null";
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }

    private MetricFile() {}
}
