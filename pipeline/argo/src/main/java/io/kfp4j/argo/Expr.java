package io.kfp4j.argo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pieces of Argo's expression language. No piece holds two braces in a row, which would begin or end a tag. */
final class Expr {
    /** In JSON two braces in a row stand only within text, where the second may as well be written by its number. */
    private static final String HARMLESS = "'{'+'{', '{\\\\u007b'";

    /** A text. */
    static String text(String value) {
        var result = new StringBuilder("'");
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            switch (character) {
                case '\'' -> result.append("\\'");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                case '{', '}' ->
                    result.append(doubled(value, i) ? "\\u00" + Integer.toHexString(character) : character);
                default -> result.append(character);
            }
        }
        return result.append('\'').toString();
    }

    private static boolean doubled(String value, int index) {
        return index > 0 && value.charAt(index - 1) == value.charAt(index);
    }

    /** A member of a map: {@code inputs.parameters['x']}. */
    static String member(String map, String name) {
        return map + "[" + text(name) + "]";
    }

    /** JSON text in which no tag can begin. */
    static String harmless(String json) {
        return "replace(" + json + ", " + HARMLESS + ")";
    }

    /** JSON text of a value. */
    static String toJson(String value) {
        return harmless("toJson(" + value + ")");
    }

    /** The value of JSON text. */
    static String fromJson(String json) {
        return "fromJSON(" + json + ")";
    }

    /** A tag that an expression stands in. */
    static String tag(String expression) {
        return "{{=" + expression + "}}";
    }

    /** Fixed text outside of tags. */
    static String outside(String text) {
        return text.replace("{{", tag("'{'+'{'"));
    }

    /** Fixed JSON text outside of tags. */
    static String outsideJson(String json) {
        return json.replace("{{", "{\\u007b");
    }

    /** A tree of texts, numbers, booleans, lists and maps, its texts already expressions. */
    static String tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(String.valueOf(entry.getKey())) + ": " + tree(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Expr::tree).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private Expr() {}
}
