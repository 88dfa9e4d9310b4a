package io.kfp4j.local.value;

import io.kfp4j.spec.ParameterType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values fit which types. */
public final class ValueTypes {

    /**
     * The value for an input, as KFP's driver hands it on: anything becomes text where text is wanted, all else must fit.
     *
     * @throws ValueException if it does not
     */
    public static Object forInput(String input, @Nullable ParameterType type, Object value) {
        if (type == ParameterType.STRING) {
            return value instanceof String ? value : ValueText.launcher(value);
        }
        var fits = type == null
                || (value instanceof Number && isNumber(type))
                || (!(value instanceof Number) && fits(type, value));
        if (!fits) {
            throw new ValueException("Input '" + input + "' is " + type + ", but the value is " + describe(value)
                    + ". Change the type of one of the two.");
        }
        return value;
    }

    /** Whether a parameter of a run may have this value, by the strict rules of KFP's server: no conversions. */
    public static boolean fits(@Nullable ParameterType type, @Nullable Object value) {
        if (type == null) {
            return true;
        }
        return switch (type) {
            case NUMBER_DOUBLE -> value instanceof Number;
            case NUMBER_INTEGER -> value instanceof Number number && isWhole(number);
            case STRING -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case LIST -> value instanceof List;
            case STRUCT, TASK_FINAL_STATUS, TASK_CONFIG -> value instanceof Map;
        };
    }

    /** A value in the words of a message: what it is and, if short, itself. */
    public static String describe(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() <= 60 ? "the text \"" + text + "\"" : "a text of " + text.length() + " characters";
        }
        if (value instanceof List<?> list) {
            return "a list of " + list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return "a struct of " + map.size();
        }
        return value == null ? "null" : value instanceof Number ? "the number " + ValueText.json(value) : "" + value;
    }

    private static boolean isNumber(ParameterType type) {
        return type == ParameterType.NUMBER_DOUBLE || type == ParameterType.NUMBER_INTEGER;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number.doubleValue() == Math.rint(number.doubleValue());
    }

    private ValueTypes() {}
}
