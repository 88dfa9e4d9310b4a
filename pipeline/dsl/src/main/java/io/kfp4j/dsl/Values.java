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

    static final class Parameter<T> extends RuntimeValue<T> {
        private final Scope pipeline;
        private final Named name;

        Parameter(Scope pipeline, Named name) {
            this.pipeline = pipeline;
            this.name = name;
        }

        @Override
        Scope scope() {
            return pipeline;
        }

        Named name() {
            return name;
        }

        @Override
        public String toString() {
            return mark("$" + name.text());
        }
    }

    static final class Item<T> extends RuntimeValue<T> {
        private final Scope loop;

        Item(Scope loop) {
            this.loop = loop;
        }

        @Override
        Scope scope() {
            return loop;
        }

        @Override
        public String toString() {
            return mark("item of '" + loop + "'");
        }
    }

    /** One of the things that another value consists of. */
    abstract static sealed class Part<V extends Value<?>, T> extends RuntimeValue<T> {
        private final V of;
        private final Named name;
        private final String where;

        private Part(V of, Named name, String where) {
            this.of = of;
            this.name = name;
            this.where = where;
        }

        V of() {
            return of;
        }

        Named name() {
            return name;
        }

        String where() {
            return where;
        }

        @Override
        @Nullable
        Scope scope() {
            return of instanceof RuntimeValue<?> whole ? whole.scope() : null;
        }

        @Override
        public String toString() {
            return mark(of + "." + name.text());
        }
    }

    static final class Output<T> extends Part<Task<?>, T> {
        Output(Task<?> task, Named name, String where) {
            super(task, name, where);
        }
    }

    static final class FieldOf<T> extends Part<Value<?>, T> {
        FieldOf(Value<?> of, Named name, String where) {
            super(of, name, where);
        }
    }

    static final class CollectedOutput<T> extends Part<Collected<?>, List<T>> {
        CollectedOutput(Collected<?> of, Named name, String where) {
            super(of, name, where);
        }
    }

    static final class ChosenOutput<T> extends Part<Chosen<?>, T> {
        ChosenOutput(Chosen<?> of, Named name, String where) {
            super(of, name, where);
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
