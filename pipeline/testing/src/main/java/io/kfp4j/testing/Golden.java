package io.kfp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text kept in a file beside the tests, so that every change to it is seen in review.
 *
 * <pre>{@code Golden.at(Path.of("src/test/resources/golden/iris.yaml")).matches(text); }</pre>
 *
 * <p>{@code -Dgolden.update} rewrites the files in place of comparing them.
 */
public final class Golden {

    private static final String UPDATE = "golden.update";
    private static final int CONTEXT_LINES = 3;

    private final Path file;

    private Golden(Path file) {
        this.file = file;
    }

    /** A golden file; a relative path starts from the module's folder. */
    public static Golden at(Path file) {
        return new Golden(file);
    }

    /**
     * Compares a text with the file, or writes it there.
     *
     * @throws AssertionError with the first line that differs, if one does or the file is not there
     */
    public void matches(String text) {
        try {
            if (System.getProperty(UPDATE) != null) {
                write(text);
            } else if (!Files.exists(file)) {
                throw new AssertionError("There is no golden file '" + file + "'. " + howToUpdate());
            } else {
                compare(Files.readString(file), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the golden file '" + file + "'", e);
        }
    }

    private void write(String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    private void compare(String golden, String text) {
        if (golden.equals(text)) {
            return;
        }
        // With all empty strings kept, a missing line break at the end is a difference like any other.
        var wanted = List.of(golden.split("\n", -1));
        var found = List.of(text.split("\n", -1));
        int line = 0;
        while (line < wanted.size() && line < found.size() && wanted.get(line).equals(found.get(line))) {
            line++;
        }
        throw new AssertionError("'" + file + "' differs in line " + (line + 1) + ":\n" + context(wanted, line) + "- "
                + shown(wanted, line) + "\n+ " + shown(found, line) + "\n" + howToUpdate());
    }

    private static String context(List<String> lines, int line) {
        var text = new StringBuilder();
        for (int i = Math.max(0, line - CONTEXT_LINES); i < line; i++) {
            text.append("  ").append(lines.get(i)).append('\n');
        }
        return text.toString();
    }

    private static String shown(List<String> lines, int line) {
        if (line >= lines.size()) {
            return "(the text ends before)";
        }
        var text = lines.get(line).replace("\r", "\\r").replace("\t", "\\t");
        return text.isEmpty() || text.isBlank() ? "'" + text + "'" : text;
    }

    private static String howToUpdate() {
        return "If the new text is right, run the test again with -D" + UPDATE + " and review the difference.";
    }
}
