package io.kfp4j.differential;

/**
 * A value known beforehand.
 *
 * @param wire as the text of a default
 */
record Constant(Type type, String java, String python, String wire) {

    static Constant text(String value) {
        var quoted = quoted(value);
        return new Constant(Type.TEXT, quoted, quoted, value);
    }

    Expression expression() {
        return new Expression(type, java, python);
    }

    /** A text in double quotes, spelt the same in both languages (and in JSON). */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append((char) each);
            }
        });
        return quoted.append('"').toString();
    }
}
