package io.kfp4j.dsl;

import org.jspecify.annotations.Nullable;

/**
 * A value that is not known before the pipeline runs. It equals itself only.
 *
 * <p>Whoever compares one with a text or number asks about the run, and would be told {@code false} while the pipeline is being
 * defined. Such a question is a problem of the pipeline. Values among themselves may be told apart, so that they can be held in
 * collections.
 *
 * @param <T> the type it has when the pipeline runs
 */
abstract sealed class RuntimeValue<T> implements Value<T>
        permits Task, Collected, Chosen, Values.Parameter, Values.Item, Values.Part {

    /** Where it belongs; absent for a part of something that belongs nowhere. */
    abstract @Nullable Scope scope();

    @Override
    public final boolean equals(@Nullable Object other) {
        var scope = scope();
        if (other != null && !(other instanceof Value) && scope != null) {
            scope.session()
                    .problem(
                            Problem.Code.BAD_CONDITION,
                            Caller.where(),
                            "equals(…) compares " + this + ", which is not known before the pipeline runs, with "
                                    + new Values.Constant<>(other) + " now. Write when(…).is(…)");
        }
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
