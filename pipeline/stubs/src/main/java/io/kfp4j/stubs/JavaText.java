package io.kfp4j.stubs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Texts of others, safe inside Java source. */
final class JavaText {

    /** As a string literal, with its quotes. */
    static String literal(String text) {
        var literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(isPlain(c) ? Character.toString(c) : unicode(c));
            }
        });
        return literal.append('"').toString();
    }

    /** As the lines of a Javadoc comment, none longer than this unless one word is. */
    static List<String> javadoc(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            var safe = escaped(word);
            if (!line.isEmpty() && line.length() + 1 + safe.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(safe);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String word) {
        var safe = new StringBuilder();
        word.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append("&#64;");
                case '*' -> safe.append("&#42;");
                case '\\' -> safe.append("&#92;");
                case '{' -> safe.append("&#123;");
                case '}' -> safe.append("&#125;");
                default -> safe.append(isPlain(c) ? Character.toString(c) : "&#xfffd;");
            }
        });
        return safe.toString();
    }

    private static String unicode(int c) {
        return Character.toString(c)
                .chars()
                .mapToObj(half -> "\\u%04x".formatted(half))
                .collect(Collectors.joining());
    }

    // Letters of any language are, what reorders or hides text is not.
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private JavaText() {}
}
