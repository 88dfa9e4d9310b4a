package io.kfp4j.differential;

/** Source text, one language of the two, line by line. */
final class Script {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    void line(String line) {
        text.append(line.isEmpty() ? "" : "    ".repeat(depth)).append(line).append('\n');
    }

    /** Lines of another script, further in. */
    void add(Script other) {
        other.text.toString().lines().forEach(this::line);
    }

    /** A line that begins what is indented. */
    void open(String line) {
        line(line);
        depth++;
    }

    /** A line that ends it. */
    void close(String line) {
        depth--;
        line(line);
    }

    /** Ends it without a line. */
    void close() {
        depth--;
    }

    /** A line that ends it and begins the next. */
    void next(String line) {
        depth--;
        open(line);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
