package io.kfp4j.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Prometheus' text format, line by line, and refuses what Prometheus would refuse. */
final class ExpositionFormat {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*([eE][+-]?\\d+)?|\\.\\d+([eE][+-]?\\d+)?|[Ii]nf|Infinity)|NaN|nan");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");

    private final Map<String, Draft> families = new LinkedHashMap<>();
    private final Set<String> series = new HashSet<>();

    private static final class Draft {
        private @Nullable String type;
        private @Nullable String help;
        private final List<Sample> samples = new ArrayList<>();
    }

    private ExpositionFormat() {}

    /**
     * Reads a whole push.
     *
     * @throws IllegalArgumentException naming the first line that is wrong
     */
    static List<MetricFamily> parse(String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IllegalArgumentException("text format parsing error: the last line does not end in a newline");
        }
        ExpositionFormat format = new ExpositionFormat();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                format.line(lines[i].strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "text format parsing error in line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return format.families.entrySet().stream()
                .filter(entry -> !entry.getValue().samples.isEmpty())
                .map(entry -> new MetricFamily(
                        entry.getKey(),
                        entry.getValue().type == null ? "untyped" : entry.getValue().type,
                        entry.getValue().help == null ? "" : entry.getValue().help,
                        entry.getValue().samples))
                .toList();
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            comment(line.substring(1).strip());
        } else if (!line.isEmpty()) {
            Sample sample = new SampleLine(line).read();
            if (!series.add(sample.series())) {
                throw new IllegalArgumentException("'" + sample.series() + "' was already given");
            }
            family(sample.name()).samples.add(sample);
        }
    }

    private void comment(String comment) {
        String[] words = comment.split("[ \t]+", 3);
        if (!words[0].equals("HELP") && !words[0].equals("TYPE")) {
            return;
        }
        if (words.length < 2 || !NAME.matcher(words[1]).matches()) {
            throw new IllegalArgumentException("invalid metric name after " + words[0]);
        }
        Draft family = families.computeIfAbsent(words[1], name -> new Draft());
        String rest = words.length < 3 ? "" : words[2];
        if (words[0].equals("HELP")) {
            if (family.help != null) {
                throw new IllegalArgumentException("second HELP line for metric name '" + words[1] + "'");
            }
            family.help = rest.replace("\\n", "\n").replace("\\\\", "\\");
            return;
        }
        if (family.type != null || !family.samples.isEmpty()) {
            throw new IllegalArgumentException(
                    "second TYPE line for metric name '" + words[1] + "', or TYPE reported after samples");
        }
        if (!TYPES.contains(rest)) {
            throw new IllegalArgumentException("unknown metric type '" + rest + "'");
        }
        family.type = rest;
    }

    /** A histogram's buckets and a summary's sums have names of their own. */
    private Draft family(String sample) {
        for (String suffix : List.of("_bucket", "_sum", "_count")) {
            if (sample.endsWith(suffix)) {
                Draft owner = families.get(sample.substring(0, sample.length() - suffix.length()));
                boolean fits = owner != null
                        && ("histogram".equals(owner.type)
                                || ("summary".equals(owner.type) && !suffix.equals("_bucket")));
                if (owner != null && fits) {
                    return owner;
                }
            }
        }
        return families.computeIfAbsent(sample, name -> new Draft());
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
