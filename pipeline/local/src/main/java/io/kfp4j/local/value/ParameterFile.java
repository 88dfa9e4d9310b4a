package io.kfp4j.local.value;

import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files in which programs leave their output parameters. */
public final class ParameterFile {

    /**
     * The value in a file, read as KFP's launcher reads it.
     *
     * @param output the name of the output parameter, for messages
     * @throws ValueException if the text is no value of that type
     */
    public static @Nullable Object read(String output, @Nullable ParameterType type, String text) {
        if (type == null || type == ParameterType.STRING) {
            return text;
        }
        var trimmed = text.strip();
        try {
            return switch (type) {
                case NUMBER_INTEGER -> Long.parseLong(trimmed);
                case NUMBER_DOUBLE -> finite(Double.parseDouble(trimmed));
                case BOOLEAN -> bool(trimmed);
                case LIST -> ofType(List.class, Json.parse(text, output));
                default -> ofType(Map.class, Json.parse(text, output));
            };
        } catch (IllegalArgumentException | ClassCastException | SpecException e) {
            throw new ValueException(
                    "Output '" + output + "' is " + type + ", but its file holds " + ValueTypes.describe(trimmed)
                            + ". Write a value of that type.",
                    e);
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    /** The words Go's strconv.ParseBool accepts. */
    private static boolean bool(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw new IllegalArgumentException("no boolean");
        };
    }

    private static <T> T ofType(Class<T> type, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("null");
        }
        return type.cast(value);
    }

    private ParameterFile() {}
}
