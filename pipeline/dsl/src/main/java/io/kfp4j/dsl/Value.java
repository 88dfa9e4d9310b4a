package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something known only when the pipeline runs. It has no {@code get}: a definition wires values, it cannot look at them.
 *
 * @param <T> the type it has when the pipeline runs
 */
public sealed interface Value<T> permits RuntimeValue, RunValue, Values.Known {

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

    /** A list of values, such as of records made with {@link #recordOf}; for items that are all known now a plain list will do. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, never stored into
    static <T> Value<List<T>> listOf(Value<? extends T> first, Value<? extends T>... more) {
        return new Values.ListOf<>(Values.<Value<? extends T>>listOf(first, more), Caller.where());
    }

    /**
     * What a loop in a loop made, as one list: a server gathers it so, in the order of the outer loop, then the inner.
     *
     * @param lists what {@link Loop#collect} gives where its body returns what an inner loop (or {@link When#collect}) made
     */
    static <T> Value<List<T>> flat(Value<List<List<T>>> lists) {
        return new Values.Flat<>(lists);
    }

    /** A whole number where a double is compared. Inputs of type double need no help. */
    static Value<Double> widen(Value<? extends Number> whole) {
        return new Values.Widened(whole);
    }
}
