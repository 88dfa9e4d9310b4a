package io.kfp4j.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the values of secrets out of texts that people read. */
final class Redaction {
    /** A shorter value would take the place of many a harmless word. */
    private static final int SHORTEST = 6;

    /** A server alone, without a path, a user or a query; without it nobody could say which server does not answer. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/@?#\\s]+/?");

    private static final long LARGEST_LOG = 64L << 20;
    private final List<String> values;

    Redaction(Set<String> secrets) {
        this.values = secrets.stream()
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST)
                .filter(value -> !ADDRESS.matcher(value).matches())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    String of(String text) {
        var result = text;
        for (var value : values) {
            result = result.replace(value, "***");
        }
        return result;
    }

    /** Rewrites a log that holds a secret. */
    void clean(Path log) throws IOException {
        if (values.isEmpty() || Files.notExists(log) || Files.size(log) > LARGEST_LOG) {
            return;
        }
        // Latin-1 keeps every byte as it is, whatever a program prints.
        var text = Files.readString(log, StandardCharsets.ISO_8859_1);
        var clean = text;
        for (var value : values) {
            clean = clean.replace(
                    new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), "***");
        }
        if (!clean.equals(text)) {
            Files.writeString(log, clean, StandardCharsets.ISO_8859_1);
        }
    }
}
