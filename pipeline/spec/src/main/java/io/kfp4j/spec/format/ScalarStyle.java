package io.kfp4j.spec.format;

/** How YAML writes a text. */
enum ScalarStyle {
    /** As it is. */
    PLAIN,
    /** In single quotes, where only these need to be escaped. */
    SINGLE_QUOTED,
    /** In double quotes, where everything can be escaped. */
    DOUBLE_QUOTED;

    private static final String NEVER_FIRST = "#,[]{}&*!|>'\"%@`";

    /** The style that needs the fewest quotes; text of several lines is always quoted, as few readers get it right without. */
    static ScalarStyle of(String text) {
        if (text.isEmpty()) {
            return SINGLE_QUOTED;
        }
        boolean plain = !isIndicatorFirst(text);
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' ? before == ' ' : c < ' ' || c > '~' || (c == ' ' && before == '\n')) {
                return DOUBLE_QUOTED;
            }
            plain &= c != '\n' && (c != '#' || before != ' ') && (c != ':' || !isBlankOrEnd(text, i + 1));
            before = c;
        }
        return plain && before != ' ' && PlainScalar.isText(text) ? PLAIN : SINGLE_QUOTED;
    }

    private static boolean isIndicatorFirst(String text) {
        char first = text.charAt(0);
        return first == ' '
                || NEVER_FIRST.indexOf(first) >= 0
                || ((first == '?' || first == '-') && isBlankOrEnd(text, 1))
                || text.startsWith("---")
                || text.startsWith("...");
    }

    private static boolean isBlankOrEnd(String text, int index) {
        return index == text.length() || text.charAt(index) == ' ';
    }
}
