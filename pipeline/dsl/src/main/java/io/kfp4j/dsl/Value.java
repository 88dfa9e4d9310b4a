package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something known only when the pipeline runs. It has no {@code get}: a definition wires values, it cannot look at them.
 *
 * @param <T> the type it has when the pipeline runs
 */
public sealed interface Value<T> permits Task, Collected, Chosen, RunValue, Values.Known {

    /** One field of a loop item that is a record. KFP picks fields out of loop items only; others are refused. */
    default <F extends @Nullable Object> Value<F> field(Accessor<T, F> which) {
        return new Values.FieldOf<>(this, Named.by(which), Caller.where());
    }

    /**
     * A text with runtime values in it: {@code Value.text("model-%s", name)}.
     *
     * @param template with one {@code %s} per part; every other character stands for itself
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, never stored into
    static Value<String> text(String template, Value<? extends Comparable<?>>... parts) {
        return new Values.Text(template, List.of(parts), Caller.where());
    }

    /** A record of values: several outputs of a body or a pipeline under one name, or a STRUCT made of runtime values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, never stored into
    static <R extends Record> Value<R> recordOf(Setting<R> first, Setting<R>... more) {
        return new Values.RecordOf<>(Values.listOf(first, more), Caller.where());
    }

    /** A whole number where a double is compared. Inputs of type double need no help. */
    static Value<Double> widen(Value<? extends Number> whole) {
        return new Values.Widened(whole);
    }
}
