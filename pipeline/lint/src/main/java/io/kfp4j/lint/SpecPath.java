package io.kfp4j.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The way to a node of a compiled pipeline, from its root on; written {@code deploymentSpec.executors.exec-train.container.args[0]}.
 *
 * @param steps keys of objects and numbers of items, counted from 0; none for the pipeline as a whole
 */
public record SpecPath(List<String> steps) {
    private static final String ANY = "*";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern INDEX = Pattern.compile("[0-9]+");

    public SpecPath {
        steps = List.copyOf(steps);
    }

    public static SpecPath of(String... steps) {
        return new SpecPath(List.of(steps));
    }

    /** The way from here on. */
    public SpecPath to(String... more) {
        return new SpecPath(Stream.concat(steps.stream(), Stream.of(more)).toList());
    }

    /** The way to an item, counted from 0. */
    public SpecPath to(int index) {
        return to(String.valueOf(index));
    }

    /** The step behind these, if the way begins with them; {@code "*"} stands for any. */
    public Optional<String> after(String... beginning) {
        if (steps.size() <= beginning.length) {
            return Optional.empty();
        }
        for (int i = 0; i < beginning.length; i++) {
            if (!beginning[i].equals(ANY) && !beginning[i].equals(steps.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(steps.get(beginning.length));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            if (INDEX.matcher(step).matches()) {
                text.append('[').append(step).append(']');
            } else if (PLAIN.matcher(step).matches()) {
                text.append(text.isEmpty() ? "" : ".").append(step);
            } else {
                text.append("['").append(step.replace("'", "''")).append("']");
            }
        }
        return text.isEmpty() ? "." : text.toString();
    }
}
