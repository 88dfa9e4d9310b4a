package io.kfp4j.spec.format;

/** Lines of YAML: knows where in its line the text is, and breaks long scalars at their blanks, after column 80. */
final class YamlLines {
    private static final int WIDTH = 80;
    private static final String ESCAPED = "\0\u0007\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0";
    private static final String ESCAPES = "0abtnvfre\"\\N_";

    private final StringBuilder text = new StringBuilder();
    private int lineStart;
    private boolean blank = true;
    private boolean fresh = true;

    /** Whether there are only indentation and marks on this line. */
    boolean isFresh() {
        return fresh;
    }

    /** Goes to a column: on this line if there are only marks before it, else on a new one. */
    void start(int indent) {
        if (!fresh || column() > indent || (column() == indent && !blank)) {
            breakLine();
        }
        while (column() < indent) {
            text.append(' ');
            blank = true;
        }
    }

    /** A character after which the same line may begin a map or list. */
    void mark(char mark) {
        separate();
        text.append(mark);
    }

    /** The end of a simple key. */
    void colon() {
        text.append(':');
        fresh = false;
    }

    /** Something without an inside. */
    void token(String token) {
        separate();
        text.append(token);
        fresh = false;
    }

    /**
     * A text.
     *
     * @param indent of its further lines
     * @param fold whether it may have some where it has no line break
     */
    void scalar(String value, ScalarStyle style, int indent, boolean fold) {
        separate();
        fresh = false;
        switch (style) {
            case PLAIN -> {
                if (fold && column() + value.length() > WIDTH) {
                    folded(value, indent);
                } else {
                    text.append(value);
                }
            }
            case SINGLE_QUOTED -> singleQuoted(value, indent, fold);
            case DOUBLE_QUOTED -> doubleQuoted(value, indent, fold);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void folded(String value, int indent) {
        for (int i = 0; i < value.length(); i++) {
            if (isSingleBlank(value, i) && column() > WIDTH) {
                start(indent);
                inScalar();
            } else {
                text.append(value.charAt(i));
            }
        }
    }

    private void singleQuoted(String value, int indent, boolean fold) {
        text.append('\'');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\n') {
                // One break is a blank to readers, so there is one more.
                breakLine();
                for (; i < value.length() && value.charAt(i) == '\n'; i++) {
                    breakLine();
                }
                i--;
                start(indent);
            } else if (fold && isSingleBlank(value, i) && column() > WIDTH) {
                start(indent);
            } else if (c == '\'') {
                text.append("''");
            } else {
                text.append(c);
            }
        }
        text.append('\'');
        inScalar();
    }

    private void doubleQuoted(String value, int indent, boolean fold) {
        text.append('"');
        boolean afterEscape = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escape = c < ' ' || c > '~' || c == '"' || c == '\\';
            if (escape) {
                int codePoint = value.codePointAt(i);
                escape(codePoint);
                i += Character.charCount(codePoint) - 1;
            }
            boolean mayFold = escape || afterEscape || c == ' ';
            int column = escape ? column() - 1 : column();
            if (fold && mayFold && i > 0 && i < value.length() - 1 && column > WIDTH) {
                text.append('\\');
                start(indent);
                inScalar();
                // A blank that begins a line would be taken for indentation.
                text.append(value.charAt(escape ? i + 1 : i) == ' ' ? "\\" : "");
            }
            if (!escape) {
                text.append(c);
            }
            afterEscape = escape;
        }
        text.append('"');
    }

    private void escape(int codePoint) {
        int index = ESCAPED.indexOf(codePoint);
        if (index >= 0) {
            text.append('\\').append(ESCAPES.charAt(index));
        } else if (codePoint <= 0xff) {
            hex('x', codePoint, 2);
        } else if (codePoint <= 0xffff) {
            hex('u', codePoint, 4);
        } else {
            hex('U', codePoint, 8);
        }
    }

    private void hex(char kind, int codePoint, int digits) {
        String hex = Integer.toHexString(codePoint);
        text.append('\\').append(kind).append("0".repeat(digits - hex.length())).append(hex);
    }

    /** Readers make a blank of a line break, and lose what more there is around it. */
    private static boolean isSingleBlank(String value, int i) {
        return value.charAt(i) == ' '
                && i > 0
                && i < value.length() - 1
                && value.charAt(i - 1) != ' '
                && value.charAt(i + 1) != ' ';
    }

    private void separate() {
        if (!blank) {
            text.append(' ');
        }
        blank = false;
    }

    private void inScalar() {
        blank = false;
        fresh = false;
    }

    private void breakLine() {
        text.append('\n');
        lineStart = text.length();
        blank = true;
        fresh = true;
    }

    private int column() {
        return text.length() - lineStart;
    }
}
