package io.kfp4j.spec.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees as YAML that looks like the Python SDK's: blocks only, lists at the indentation of their keys. It knows no more of YAML
 * than that takes, and is several times as fast as a writer that knows all of it.
 */
final class YamlText {
    private static final int INDENT = 2;
    /** What stands around a document. */
    private static final int NONE = -INDENT;

    private static final int LONGEST_SIMPLE_KEY = 127;

    private final YamlLines lines = new YamlLines();

    static String of(List<? extends Map<String, ?>> documents) {
        var yaml = new YamlText();
        boolean first = true;
        for (Map<String, ?> document : documents) {
            if (!first) {
                yaml.lines.token("---");
            }
            first = false;
            yaml.value(document, NONE, false);
            yaml.lines.start(0);
        }
        return yaml.lines.toString();
    }

    /**
     * @param indent of what is around it
     * @param afterKey whether it is the value of a key
     */
    private void value(@Nullable Object value, int indent, boolean afterKey) {
        if (value instanceof Map<?, ?> map) {
            map(map, indent);
        } else if (value instanceof List<?> list) {
            list(list, indent, afterKey);
        } else if (value instanceof String text) {
            lines.scalar(text, ScalarStyle.of(text), indent + INDENT, true);
        } else {
            String text = value instanceof Double number ? DecimalText.yaml(number) : String.valueOf(value);
            lines.scalar(text, ScalarStyle.PLAIN, indent + INDENT, true);
        }
    }

    private void map(Map<?, ?> map, int around) {
        if (map.isEmpty()) {
            lines.token("{}");
            return;
        }
        int indent = around + INDENT;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            lines.start(indent);
            key(String.valueOf(entry.getKey()), indent);
            value(entry.getValue(), indent, true);
        }
    }

    private void key(String key, int indent) {
        if (!key.isEmpty() && key.length() <= LONGEST_SIMPLE_KEY && key.indexOf('\n') < 0) {
            lines.scalar(key, ScalarStyle.of(key), indent + INDENT, false);
            lines.colon();
        } else {
            lines.mark('?');
            lines.scalar(key, ScalarStyle.of(key), indent + INDENT, true);
            lines.start(indent);
            lines.mark(':');
        }
    }

    private void list(List<?> list, int around, boolean afterKey) {
        if (list.isEmpty()) {
            lines.token("[]");
            return;
        }
        int indent = afterKey && !lines.isFresh() ? around : around + INDENT;
        for (Object item : list) {
            lines.start(indent);
            lines.mark('-');
            value(item, indent, false);
        }
    }
}
