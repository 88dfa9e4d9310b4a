package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import java.util.List;

/**
 * What a loop made, as lists in the order of its items, or what a branch made if it ran (KFP's Collected).
 *
 * @param <O> what the body returns for one item
 */
public final class Collected<O> extends RuntimeValue<List<O>> implements Upstream {
    private final Scope body;
    private final Scope home;
    private final Value<O> each;

    /**
     * What a body made.
     *
     * @param home where the loop, or the condition, stands
     */
    Collected(Scope body, Scope home, Value<O> each) {
        this.body = body;
        this.home = home;
        this.each = each;
    }

    /** One of several outputs, of every item. */
    public <T> Value<List<T>> output(Accessor<O, T> which) {
        return new Values.CollectedOutput<>(this, Named.by(which), Caller.where());
    }

    Scope body() {
        return body;
    }

    @Override
    Scope scope() {
        return home;
    }

    Value<O> each() {
        return each;
    }

    @Override
    public String toString() {
        return Values.mark("every " + each);
    }
}
