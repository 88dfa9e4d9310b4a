package io.kfp4j.dsl;

import io.kfp4j.component.TaskFinalStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of values that need no public type of their own. */
final class Values {
    private static final char OPEN = '\u27e6';
    private static final char CLOSE = '\u27e7';

    sealed interface Known<T> extends Value<T> {}

    record Constant<T>(T value) implements Known<T> {
        @Override
        public String toString() {
            return value instanceof String ? "'" + value + "'" : String.valueOf(value);
        }
    }

    record Parameter<T>(Scope pipeline, Named name) implements Known<T> {
        @Override
        public String toString() {
            return mark("$" + name.text());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Equality.of(this, other);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record Output<T>(Task<?> task, Named name, String where) implements Known<T> {
        @Override
        public String toString() {
            return mark(task.name() + "." + name.text());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Equality.of(this, other);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record Item<T>(Scope loop) implements Known<T> {
        @Override
        public String toString() {
            return mark("item of '" + loop + "'");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Equality.of(this, other);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record FieldOf<T>(Value<?> of, Named name, String where) implements Known<T> {
        @Override
        public String toString() {
            return mark(of + "." + name.text());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Equality.of(this, other);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record CollectedOutput<T>(Collected<?> of, Named name, String where) implements Known<List<T>> {
        @Override
        public String toString() {
            return mark(of + "." + name.text());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Equality.of(this, other);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record ChosenOutput<T>(Chosen<?> of, Named name, String where) implements Known<T> {
        @Override
        public String toString() {
            return mark(of + "." + name.text());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Equality.of(this, other);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** How an exit handler has ended, as its exit task sees it. */
    record ExitStatus(Scope exit, int handler) implements Known<TaskFinalStatus> {
        @Override
        public String toString() {
            return mark("the status of the exit handler");
        }
    }

    record TaskStatus(Task<?> task) implements Known<TaskFinalStatus> {
        @Override
        public String toString() {
            return mark("the status of " + task.name());
        }
    }

    record Text(String template, List<Value<?>> parts, String where) implements Known<String> {
        @Override
        public String toString() {
            return mark("text(\"" + template + "\")");
        }
    }

    record RecordOf<R extends Record>(List<Setting<R>> fields, String where) implements Known<R> {
        @Override
        public String toString() {
            return mark(fields.stream()
                    .map(each -> each.name().text() + "=" + each.value())
                    .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    record ListOf<T>(List<Value<? extends T>> items, String where) implements Known<List<T>> {
        @Override
        public String toString() {
            return mark(items.toString());
        }
    }

    record Flat<T>(Value<List<List<T>>> lists) implements Known<List<T>> {
        @Override
        public String toString() {
            return mark("flat " + lists);
        }
    }

    record Widened(Value<? extends Number> whole) implements Known<Double> {
        @Override
        public String toString() {
            return whole.toString();
        }
    }

    static <T> List<T> listOf(T first, T[] more) {
        var all = new ArrayList<T>();
        all.add(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /** Puts brackets round it that no author types: a text that holds them was made with {@code +} out of a runtime value. */
    static String mark(String description) {
        return OPEN + description + CLOSE;
    }

    static boolean isMarked(String text) {
        return text.indexOf(OPEN) >= 0;
    }

    static String unmarked(String description) {
        return description.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    private Values() {}
}
