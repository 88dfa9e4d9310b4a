package io.kfp4j.argo;

import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way to an input.
 *
 * @param json an expression that gives its JSON text
 * @param argument the same as text with tags, to be given to a task
 * @param type its type where that is known
 * @param mayBeAbsent whether it may be {@code null}
 */
record Value(String json, String argument, @Nullable ParameterType type, boolean mayBeAbsent) {

    /** One that is known now. */
    static Value constant(@Nullable Object tree, @Nullable ParameterType type) {
        var text = Expr.outsideJson(Json.text(tree));
        return new Value(Expr.text(text), text, type, tree == null);
    }

    /** What an expression gives. */
    static Value of(String json, @Nullable ParameterType type) {
        return new Value(json, Expr.tag(json), type, false);
    }

    /** A parameter that holds JSON text: an expression of it, and its name as a tag has it. */
    static Value reference(String json, String tag, @Nullable ParameterType type, boolean mayBeAbsent) {
        return new Value(json, "{{" + tag + "}}", type, mayBeAbsent);
    }

    /** An expression that gives the value itself. */
    String plain() {
        return Expr.fromJson(json);
    }

    /** An expression that gives the value as KFP writes it into texts. */
    String text() {
        return isText(type) ? "(" + plain() + " ?? '')" : json;
    }

    /** The same for an input of another type, converted as KFP's driver does. */
    Value as(@Nullable ParameterType wanted) {
        if (wanted == null || wanted == ParameterType.TASK_FINAL_STATUS) {
            return this;
        }
        if (type == null && isText(wanted)) {
            // A part of another value may be anything.
            return of("(type(" + plain() + ") == 'string' ? " + json + " : toJson(" + json + "))", wanted);
        }
        if (type == null || isText(type) == isText(wanted)) {
            return this;
        }
        var converted = isText(wanted) ? "toJson(" + json + ")" : plain();
        return new Value(converted, Expr.tag(converted), wanted, mayBeAbsent);
    }

    /** The same with a default in place of absence. */
    Value or(@Nullable Object fallback) {
        if (!mayBeAbsent || fallback == null) {
            return this;
        }
        return of(
                "(" + json + " != 'null' ? " + json + " : "
                        + constant(fallback, type).json() + ")",
                type);
    }

    private static boolean isText(@Nullable ParameterType type) {
        return type == ParameterType.STRING;
    }
}
