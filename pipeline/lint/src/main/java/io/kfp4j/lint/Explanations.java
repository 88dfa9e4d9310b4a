package io.kfp4j.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What is written about each code, in {@code explanations.md}: a heading with the id, and the text below it. */
final class Explanations {

    static String of(String id) {
        var text = text();
        int heading = text.indexOf("## " + id + "\n");
        if (heading < 0) {
            throw new IllegalStateException("explanations.md says nothing about '" + id + "'. Add it.");
        }
        int start = text.indexOf('\n', heading) + 1;
        int end = text.indexOf("\n## ", start);
        return (end < 0 ? text.substring(start) : text.substring(start, end)).strip();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Explanations.class.getResourceAsStream("explanations.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Explanations() {}
}
