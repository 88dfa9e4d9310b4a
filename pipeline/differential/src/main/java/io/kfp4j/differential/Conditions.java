package io.kfp4j.differential;

import java.util.List;
import java.util.Random;

/** Draws comparisons. */
final class Conditions {
    private record Sign(String java, String python) {}

    private static final List<Sign> EQUALITY = List.of(new Sign("is", "=="), new Sign("isNot", "!="));
    private static final List<Sign> ORDER = List.of(
            new Sign("isLessThan", "<"),
            new Sign("isAtMost", "<="),
            new Sign("isMoreThan", ">"),
            new Sign("isAtLeast", ">="));

    private final Random random;
    private final Constants constants;

    Conditions(Random random, Constants constants) {
        this.random = random;
        this.constants = constants;
    }

    /** A comparison of something in scope; in Java, what stands behind {@code when(}. */
    Expression any(Scope scope) {
        var all = scope.comparable();
        var left = all.get(random.nextInt(all.size()));
        var signs = left.type() == Type.TRUTH || random.nextBoolean() ? EQUALITY : ORDER;
        var sign = signs.get(random.nextInt(signs.size()));
        if (left.type() == Type.WHOLE && random.nextInt(4) == 0) {
            return compared(
                    left,
                    "widen(" + left.java() + ")",
                    sign,
                    constants.of(Type.NUMBER).expression());
        }
        var others =
                scope.values(left.type()).stream().filter(left::comparableWith).toList();
        var right = random.nextInt(3) == 0 && !others.isEmpty()
                ? others.get(random.nextInt(others.size()))
                : (left.type() == Type.TEXT ? constants.plainText() : constants.of(left.type())).expression();
        return compared(left, left.java(), sign, right);
    }

    private static Expression compared(Expression left, String java, Sign sign, Expression right) {
        return new Expression(
                Type.TRUTH,
                java + ")." + sign.java() + "(" + right.java() + ")",
                left.python() + " " + sign.python() + " " + right.python());
    }
}
