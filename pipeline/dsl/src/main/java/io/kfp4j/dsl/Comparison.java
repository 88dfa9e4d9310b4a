package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.Condition.Operator;
import java.util.function.Function;

/**
 * A value about to be compared.
 *
 * @param <C> what is compared
 * @param <N> what can be said next
 */
public final class Comparison<C, N> {
    private final Value<? extends C> left;
    private final String where;
    private final Function<Compared, N> next;

    /** A comparison in full. */
    record Compared(Value<?> left, Operator operator, Value<?> right, String where) {
        @Override
        public String toString() {
            return left + " " + operator.sign() + " " + right;
        }
    }

    Comparison(Value<? extends C> left, String where, Function<Compared, N> next) {
        this.left = left;
        this.where = where;
        this.next = next;
    }

    public N is(C right) {
        return is(new Values.Constant<>(right));
    }

    public N is(Value<? extends C> right) {
        return compare(Operator.EQUAL, right);
    }

    public N isNot(C right) {
        return isNot(new Values.Constant<>(right));
    }

    public N isNot(Value<? extends C> right) {
        return compare(Operator.NOT_EQUAL, right);
    }

    public N isLessThan(C right) {
        return isLessThan(new Values.Constant<>(right));
    }

    public N isLessThan(Value<? extends C> right) {
        return compare(Operator.LESS, right);
    }

    public N isAtMost(C right) {
        return isAtMost(new Values.Constant<>(right));
    }

    public N isAtMost(Value<? extends C> right) {
        return compare(Operator.AT_MOST, right);
    }

    public N isMoreThan(C right) {
        return isMoreThan(new Values.Constant<>(right));
    }

    public N isMoreThan(Value<? extends C> right) {
        return compare(Operator.MORE, right);
    }

    public N isAtLeast(C right) {
        return isAtLeast(new Values.Constant<>(right));
    }

    public N isAtLeast(Value<? extends C> right) {
        return compare(Operator.AT_LEAST, right);
    }

    private N compare(Operator operator, Value<?> right) {
        return next.apply(new Compared(left, operator, right, where));
    }
}
