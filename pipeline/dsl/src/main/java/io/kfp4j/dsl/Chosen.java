package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import java.util.List;

/**
 * The value of whichever branch ran (KFP's OneOf).
 *
 * @param <T> what each branch has
 */
public final class Chosen<T> extends RuntimeValue<T> implements Upstream {
    private final Scope scope;
    private final List<Alternative> alternatives;

    /** A branch and what it has to offer. */
    record Alternative(Scope branch, Value<?> value) {}

    Chosen(Scope scope, List<Alternative> alternatives) {
        this.scope = scope;
        this.alternatives = List.copyOf(alternatives);
    }

    /** One of several outputs, of whichever branch ran. */
    public <F> Value<F> output(Accessor<T, F> which) {
        return new Values.ChosenOutput<>(this, Named.by(which), Caller.where());
    }

    @Override
    Scope scope() {
        return scope;
    }

    List<Alternative> alternatives() {
        return alternatives;
    }

    @Override
    public String toString() {
        return Values.mark("one of "
                + alternatives.stream().map(each -> each.value().toString()).toList());
    }
}
