package io.kfp4j.stubs;

import io.kfp4j.spec.InputDefinitions.ParameterInput;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The Java types of parameters, and what their defaults are in {@code @Default}. */
final class ParameterTypes {

    /** What an output holds. The type of a list's elements is not in a spec. */
    static JavaType output(@Nullable ParameterType type) {
        return switch (type == null ? ParameterType.STRING : type) {
            case LIST -> new JavaType("List<Object>", Set.of("java.util.List"));
            case STRUCT -> new JavaType("Map<String, Object>", Set.of("java.util.Map"));
            default -> plain(type, false);
        };
    }

    /** What an input takes, boxed where it may be null: lists of anything, so that any list can be given. */
    static JavaType input(ParameterInput input, boolean nullable) {
        return switch (input.parameterType() == null ? ParameterType.STRING : input.parameterType()) {
            case LIST -> new JavaType("List<?>", Set.of("java.util.List"));
            case STRUCT -> new JavaType("Map<String, ?>", Set.of("java.util.Map"));
            case NUMBER_INTEGER -> {
                boolean isLong = input.defaultValue() instanceof Number number
                        && Math.abs(number.doubleValue()) > Integer.MAX_VALUE;
                yield JavaType.plain(isLong ? nullable ? "Long" : "long" : nullable ? "Integer" : "int");
            }
            default -> plain(input.parameterType(), nullable);
        };
    }

    private static JavaType plain(@Nullable ParameterType type, boolean boxed) {
        return switch (type == null ? ParameterType.STRING : type) {
            case BOOLEAN -> JavaType.plain(boxed ? "Boolean" : "boolean");
            case NUMBER_INTEGER -> JavaType.plain(boxed ? "Integer" : "int");
            case NUMBER_DOUBLE -> JavaType.plain(boxed ? "Double" : "double");
            case TASK_FINAL_STATUS -> new JavaType("TaskFinalStatus", Set.of("io.kfp4j.component.TaskFinalStatus"));
            default -> JavaType.plain("String");
        };
    }

    /** The type of a value in place of a primitive, where only an object will do. */
    static JavaType boxed(JavaType type) {
        return switch (type.name()) {
            case "boolean" -> JavaType.plain("Boolean");
            case "int" -> JavaType.plain("Integer");
            case "double" -> JavaType.plain("Double");
            default -> type;
        };
    }

    /** The text of {@code @Default}; null where there is no default, or one that is not of its type. */
    static @Nullable String defaultText(ParameterInput input) {
        var value = input.defaultValue();
        if (value == null || input.parameterType() == null) {
            return null;
        }
        return switch (input.parameterType()) {
            case STRING -> value instanceof String text ? text : null;
            case BOOLEAN -> value instanceof Boolean ? value.toString() : null;
            case NUMBER_DOUBLE -> value instanceof Number ? Json.text(value) : null;
            case NUMBER_INTEGER ->
                value instanceof Number number && isWhole(number) ? Long.toString(number.longValue()) : null;
            case LIST -> value instanceof List ? Json.text(value) : null;
            case STRUCT -> value instanceof Map ? Json.text(value) : null;
            default -> null;
        };
    }

    /** Whether the only values allowed can be the constants of an enum. */
    static boolean isEnum(ParameterInput input) {
        var literals = input.literals();
        return input.parameterType() == ParameterType.STRING
                && !literals.isEmpty()
                && literals.stream().distinct().count() == literals.size()
                && literals.stream().allMatch(each -> each instanceof String text && isConstant(text))
                && (input.defaultValue() == null || literals.contains(input.defaultValue()));
    }

    private static boolean isConstant(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_]*") && !SourceVersion.isKeyword(text);
    }

    private static boolean isWhole(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && Math.abs(value) <= 1L << 53;
    }

    private ParameterTypes() {}
}
