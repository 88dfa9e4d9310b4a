package io.kfp4j.spec.format;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Turns nodes without parts into what a component holds. What could not be read is reported and comes out null. */
final class ScalarDecoder {
    private final Problems problems;

    ScalarDecoder(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    Object read(Node node, Shape.Scalar shape) {
        return switch (shape) {
            case TEXT -> node instanceof Node.Text text ? text.value() : wrong(node, "text", "Put it in quotes.");
            case BOOL ->
                node instanceof Node.Bool bool
                        ? bool.value()
                        : wrong(node, "true or false", "Write it without quotes.");
            case INT32 -> int32(node);
            case INT64 -> int64(node);
            case DOUBLE ->
                node instanceof Node.Int integer
                        ? (Object) (double) integer.value()
                        : node instanceof Node.Decimal decimal
                                ? finite(decimal)
                                : wrong(node, "a number", "Write it without quotes.");
            case INSTANT -> instant(node);
            case VALUE -> throw new IllegalArgumentException("a value may have parts");
        };
    }

    private @Nullable Object instant(Node node) {
        if (node instanceof Node.Text text) {
            try {
                return OffsetDateTime.parse(text.value()).toInstant();
            } catch (DateTimeParseException e) {
                problems.add(
                        node.at(), "'" + text.value() + "' is no time. Write one, such as '2026-01-31T12:00:00Z'.");
                return null;
            }
        }
        return wrong(node, "a time", "Write one, such as '2026-01-31T12:00:00Z'.");
    }

    private @Nullable Object int32(Node node) {
        Long whole = whole(node);
        return whole != null && whole.intValue() == whole
                ? (Object) whole.intValue()
                : wrong(
                        node,
                        "a whole number",
                        "Write one between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE + ", without quotes.");
    }

    /** Protobuf's JSON writes 64-bit integers as text and reads numbers as well. */
    private @Nullable Object int64(Node node) {
        if (node instanceof Node.Text text) {
            try {
                return Long.valueOf(text.value());
            } catch (NumberFormatException e) {
                return wrong(node, "a whole number", "Write one, such as '20'.");
            }
        }
        Long whole = whole(node);
        return whole != null ? whole : wrong(node, "a whole number", "Write one, such as '20'.");
    }

    private static @Nullable Long whole(Node node) {
        if (node instanceof Node.Int integer) {
            return integer.value();
        }
        // Doubles that are whole and small enough to be exact.
        return node instanceof Node.Decimal decimal
                        && decimal.value() == Math.rint(decimal.value())
                        && Math.abs(decimal.value()) <= 1L << 53
                ? (long) decimal.value()
                : null;
    }

    @Nullable
    Object finite(Node.Decimal decimal) {
        if (Double.isFinite(decimal.value())) {
            return decimal.value();
        }
        problems.add(decimal.at(), "this number is too large or not a number. Write a finite one.");
        return null;
    }

    @Nullable
    Object choice(Node node, Shape.Choice choice) {
        if (!(node instanceof Node.Text text)) {
            return wrong(node, "text", NearestName.allowed(choice.constants().keySet()));
        }
        Enum<?> constant = choice.constants().get(text.value());
        if (constant == null) {
            problems.add(
                    node.at(),
                    "unknown value '" + text.value() + "'. "
                            + NearestName.hint(text.value(), choice.constants().keySet()));
        }
        return constant;
    }

    @Nullable
    Object wrong(Node node, String needed, String remedy) {
        problems.add(node.at(), needed + " is needed here, not " + node.kind() + ". " + remedy);
        return null;
    }
}
