package io.kfp4j.spec.format;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes trees as JSON. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;

    private JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    /** On one line, without blanks. */
    static String compact(@Nullable Object tree) {
        var json = new JsonText(false);
        json.write(tree, 0);
        return json.text.toString();
    }

    /** On many lines, indented by two, without a line break at the end. */
    static String pretty(@Nullable Object tree) {
        var json = new JsonText(true);
        json.write(tree, 0);
        return json.text.toString();
    }

    private void write(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                newLine(depth + 1);
                quote(String.valueOf(entry.getKey()));
                text.append(pretty ? ": " : ":");
                write(entry.getValue(), depth + 1);
                text.append(entries.hasNext() ? "," : "");
            }
            close(map.isEmpty(), depth, '}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            Iterator<?> items = list.iterator();
            while (items.hasNext()) {
                newLine(depth + 1);
                write(items.next(), depth + 1);
                text.append(items.hasNext() ? "," : "");
            }
            close(list.isEmpty(), depth, ']');
        } else if (value instanceof String string) {
            quote(string);
        } else {
            text.append(value instanceof Double number ? DecimalText.json(number) : String.valueOf(value));
        }
    }

    private void close(boolean empty, int depth, char bracket) {
        if (!empty) {
            newLine(depth);
        }
        text.append(bracket);
    }

    private void newLine(int depth) {
        if (pretty) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
