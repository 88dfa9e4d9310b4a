package io.kfp4j.dsl;

import org.jspecify.annotations.Nullable;

/**
 * What {@code equals} of runtime values means: whether they are the same object.
 *
 * <p>Whoever compares one with a text or number asks about the run, and would be told {@code false} while the pipeline is being
 * defined. Such a question is a problem of the pipeline. Values among themselves may be told apart, so that they can be held in
 * collections.
 */
final class Equality {

    static boolean of(Value<?> value, @Nullable Object other) {
        if (other != null && !(other instanceof Value)) {
            var scope = scope(value);
            if (scope != null) {
                scope.session()
                        .problem(
                                Problem.Code.BAD_CONDITION,
                                Caller.where(),
                                "equals(…) compares " + value + ", which is not known before the pipeline runs, with "
                                        + new Values.Constant<>(other) + " now. Write when(…).is(…)");
            }
        }
        return value == other;
    }

    private static @Nullable Scope scope(Value<?> value) {
        if (value instanceof Values.Parameter<?> parameter) {
            return parameter.pipeline();
        }
        if (value instanceof Values.Output<?> output) {
            return output.task().scope();
        }
        if (value instanceof Values.Item<?> item) {
            return item.loop();
        }
        if (value instanceof Values.FieldOf<?> field) {
            return scope(field.of());
        }
        if (value instanceof Values.CollectedOutput<?> output) {
            return output.of().body();
        }
        if (value instanceof Values.ChosenOutput<?> output) {
            return output.of().scope();
        }
        if (value instanceof Task<?> task) {
            return task.scope();
        }
        if (value instanceof Collected<?> collected) {
            return collected.body();
        }
        return value instanceof Chosen<?> chosen ? chosen.scope() : null;
    }

    private Equality() {}
}
