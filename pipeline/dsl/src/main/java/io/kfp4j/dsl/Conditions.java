package io.kfp4j.dsl;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Condition;
import io.kfp4j.dsl.definition.Condition.Operator;
import io.kfp4j.dsl.definition.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at what a condition compares. */
final class Conditions {
    private static final Set<Operator> EQUALITY = Set.of(Operator.EQUAL, Operator.NOT_EQUAL);

    private final Recording recording;

    Conditions(Recording recording) {
        this.recording = recording;
    }

    /** A comparison for the compiler; null, and reported, where it cannot be made. */
    @Nullable
    Condition of(Comparison.Compared compared, Scope from) {
        if (compared.right() instanceof Values.Constant<?> constant && constant.value() == null) {
            refuse(compared, "compares with null, which no parameter is when the pipeline runs. Compare with a value");
            return null;
        }
        var use = new Resolver.Use(compared.where(), "when(…)", from);
        var left = recording.resolver().resolve(compared.left(), use);
        var right = recording.resolver().resolve(compared.right(), use);
        if (left == null || right == null) {
            return null;
        }
        if (!(left instanceof Source.Channel channel)
                || !(right instanceof Source.Channel || right instanceof Source.Constant)) {
            refuse(
                    compared,
                    "cannot be compared. Compare parameters, outputs and loop items, with each other or with"
                            + " constants");
            return null;
        }
        var type = enumeration(channel.type());
        if (type != null && !EQUALITY.contains(compared.operator())) {
            refuse(
                    compared,
                    "asks for the order of " + type.getSimpleName()
                            + ", and KFP would compare the names of its constants as texts. Compare with is(…) or"
                            + " isNot(…)");
            return null;
        }
        return new Condition(channel, compared.operator(), right);
    }

    private void refuse(Comparison.Compared compared, String what) {
        recording.problem(Code.BAD_CONDITION, compared.where(), "'" + compared + "' " + what);
    }

    private static @Nullable Class<?> enumeration(FieldType type) {
        return type instanceof FieldType.Parameter parameter
                        && FieldType.raw(parameter.javaType()).isEnum()
                ? FieldType.raw(parameter.javaType())
                : null;
    }
}
