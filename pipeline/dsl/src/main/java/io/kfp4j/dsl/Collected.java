package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loop made, as lists in the order of its items (KFP's Collected).
 *
 * @param <O> what the body returns for one item
 */
public final class Collected<O> implements Value<List<O>>, Upstream {
    private final Scope loop;
    private final Value<O> each;

    Collected(Scope loop, Value<O> each) {
        this.loop = loop;
        this.each = each;
    }

    /** One of several outputs, of every item. */
    public <T> Value<List<T>> output(Accessor<O, T> which) {
        return new Values.CollectedOutput<>(this, Named.by(which), Caller.where());
    }

    Scope loop() {
        return loop;
    }

    Value<O> each() {
        return each;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return Equality.of(this, other);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return Values.mark("every " + each);
    }
}
