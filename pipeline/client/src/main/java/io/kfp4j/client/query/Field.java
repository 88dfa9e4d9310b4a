package io.kfp4j.client.query;

import io.kfp4j.client.message.Filter.Operation;
import io.kfp4j.client.message.Filter.Predicate;
import io.kfp4j.client.message.Filter.StringValues;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/** A field of a resource that the server can compare and sort by. */
public sealed interface Field<R> {

    /** Its name on the wire. */
    String key();

    /** A field that holds text. */
    record Text<R>(String key) implements Field<R> {
        public Condition<R> is(String value) {
            return text(key, Operation.EQUALS, value);
        }

        public Condition<R> isNot(String value) {
            return text(key, Operation.NOT_EQUALS, value);
        }

        /** Whether it holds the given text anywhere; most databases do not tell capitals apart here. */
        public Condition<R> contains(String part) {
            return text(key, Operation.IS_SUBSTRING, part);
        }

        public Condition<R> isOneOf(String... values) {
            return oneOf(key, values);
        }
    }

    /** A field that holds a constant. */
    record Choice<R, E extends Enum<E>>(String key) implements Field<R> {
        public Condition<R> is(E value) {
            return text(key, Operation.EQUALS, value.name());
        }

        public Condition<R> isNot(E value) {
            return text(key, Operation.NOT_EQUALS, value.name());
        }

        public Condition<R> isOneOf(Set<E> values) {
            return oneOf(key, values.stream().map(Enum::name).sorted().toArray(String[]::new));
        }
    }

    /** A field that holds a time; the server compares whole seconds. */
    record Moment<R>(String key) implements Field<R> {
        public Condition<R> after(Instant time) {
            return time(key, Operation.GREATER_THAN, time);
        }

        public Condition<R> notBefore(Instant time) {
            return time(key, Operation.GREATER_THAN_EQUALS, time);
        }

        public Condition<R> before(Instant time) {
            return time(key, Operation.LESS_THAN, time);
        }

        public Condition<R> notAfter(Instant time) {
            return time(key, Operation.LESS_THAN_EQUALS, time);
        }
    }

    /** A number to sort by. */
    record Measure<R>(String key) implements Field<R> {}

    private static <R> Condition<R> text(String key, Operation operation, String value) {
        return new Condition<>(new Predicate(operation, key, null, null, value, null, null, null, null));
    }

    private static <R> Condition<R> oneOf(String key, String... values) {
        return new Condition<>(new Predicate(
                Operation.IN, key, null, null, null, null, null, null, new StringValues(Arrays.asList(values))));
    }

    private static <R> Condition<R> time(String key, Operation operation, Instant time) {
        return new Condition<>(new Predicate(operation, key, null, null, null, time, null, null, null));
    }
}
