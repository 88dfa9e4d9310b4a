package io.kfp4j.graph;

import java.util.Locale;

/** Texts and numbers inside markup. */
public final class Markup {

    /** A text that no reader of XML or HTML takes for markup. */
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(isControl(c) ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** An element around a text. */
    static String element(String name, String attributes, String content) {
        return "<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">" + escaped(content) + "</" + name + ">";
    }

    /** A coordinate. */
    static String px(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
    }

    private Markup() {}
}
