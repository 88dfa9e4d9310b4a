package io.kfp4j.sandbox;

import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one line of Prometheus' text format that holds a value. */
final class SampleLine {

    private final String line;
    private int at;

    SampleLine(String line) {
        this.line = line;
    }

    Sample read() {
        String name = upTo("{ \t");
        if (!ExpositionFormat.isName(name)) {
            throw new IllegalArgumentException("invalid metric name '" + name + "'");
        }
        skipBlanks();
        SortedMap<String, String> labels = new TreeMap<>();
        if (peek() == '{') {
            at++;
            readLabels(labels);
        }
        String[] values = line.substring(at).strip().split("[ \t]+", -1);
        if (!ExpositionFormat.isNumber(values[0])) {
            throw new IllegalArgumentException("expected float as value, got '" + values[0] + "'");
        }
        if (values.length > 1) {
            throw new IllegalArgumentException("pushed metrics must not have timestamps");
        }
        return new Sample(name, labels, values[0]);
    }

    private void readLabels(SortedMap<String, String> labels) {
        skipBlanks();
        while (peek() != '}') {
            String label = upTo("=,} \t");
            skipBlanks();
            if (!ExpositionFormat.isName(label) || label.contains(":") || label.startsWith("__")) {
                throw new IllegalArgumentException("invalid label name '" + label + "'");
            }
            expect('=');
            skipBlanks();
            expect('"');
            if (labels.put(label, quoted()) != null) {
                throw new IllegalArgumentException("duplicate label name '" + label + "'");
            }
            skipBlanks();
            if (peek() == ',') {
                at++;
                skipBlanks();
            } else if (peek() != '}') {
                throw new IllegalArgumentException("expected ',' or '}' after label '" + label + "'");
            }
        }
        at++;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = line.charAt(at++);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = peek();
            at++;
            value.append(
                    switch (escaped) {
                        case '\\' -> '\\';
                        case '"' -> '"';
                        case 'n' -> '\n';
                        default -> throw new IllegalArgumentException("invalid escape sequence '\\" + escaped + "'");
                    });
        }
        at++;
        return value.toString();
    }

    private String upTo(String ends) {
        int start = at;
        while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(start, at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("expected '" + wanted + "' but found '" + peek() + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= line.length()) {
            throw new IllegalArgumentException("the line ends too early");
        }
        return line.charAt(at);
    }

    private void skipBlanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }
}
