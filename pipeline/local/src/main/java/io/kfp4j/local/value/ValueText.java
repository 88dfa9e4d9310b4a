package io.kfp4j.local.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values as text, the way KFP's backend writes them. */
public final class ValueText {
    private static final double LARGEST_EXACT_INTEGER = 1L << 53;

    /** As the launcher writes a value into a command, and the driver into an input of type STRING. */
    public static String launcher(@Nullable Object value) {
        if (value == null) {
            throw new ValueException("A null has no text. Give the input a value or a default.");
        }
        return value instanceof Number number ? number(number) : plain(value);
    }

    /** As the driver writes a value into the arguments of a command. */
    public static String driver(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            // A whole number has no sign where it is nothing.
            return isInteger(number) ? Decimal.plain(number + 0.0) : Decimal.general(number);
        }
        return value instanceof Number number ? number(number) : plain(value);
    }

    /** As compact JSON with sorted keys, the way Go's encoding/json writes it. Equal values have equal texts. */
    public static String json(@Nullable Object value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static String plain(Object value) {
        return value instanceof String text ? text : json(value);
    }

    private static String number(Number number) {
        return number instanceof Long whole ? whole.toString() : Decimal.plain(number.doubleValue());
    }

    private static boolean isInteger(double number) {
        return number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT_INTEGER;
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map, text);
        } else if (value instanceof List<?> list) {
            var separator = "";
            text.append('[');
            for (var item : list) {
                text.append(separator);
                write(item, text);
                separator = ",";
            }
            text.append(']');
        } else if (value instanceof String string) {
            quote(string, text);
        } else if (value instanceof Double number) {
            text.append(Decimal.json(number));
        } else {
            text.append(value);
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder text) {
        var sorted = new TreeMap<String, @Nullable Object>(ValueText::compareAsGo);
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        var separator = "";
        text.append('{');
        for (var entry : sorted.entrySet()) {
            text.append(separator);
            quote(entry.getKey(), text);
            text.append(':');
            write(entry.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    // Go compares the bytes of UTF-8, whose order is that of code points; Java's own order puts U+1F600 before U+FFEE.
    private static int compareAsGo(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            var character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (character < ' '
                            || character == '<'
                            || character == '>'
                            || character == '&'
                            || character == '\u2028'
                            || character == '\u2029') {
                        text.append("\\u").append(hex(character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }

    private static String hex(char character) {
        var digits = Integer.toHexString(character);
        return "0".repeat(4 - digits.length()) + digits;
    }

    private ValueText() {}
}
