package io.kfp4j.lint;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ParameterType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which types and values fit where. Unknown types fit everywhere. */
final class Types {
    private static final String ANY_ARTIFACT = "system.Artifact";

    /** An integer is also a double. */
    static boolean fits(@Nullable ParameterType given, @Nullable ParameterType wanted) {
        return given == null
                || wanted == null
                || given == wanted
                || (given == ParameterType.NUMBER_INTEGER && wanted == ParameterType.NUMBER_DOUBLE);
    }

    static boolean fits(@Nullable ArtifactType given, @Nullable ArtifactType wanted) {
        var from = title(given);
        var to = title(wanted);
        return from.isEmpty()
                || to.isEmpty()
                || from.equals(to)
                || from.equals(ANY_ARTIFACT)
                || to.equals(ANY_ARTIFACT);
    }

    static String title(@Nullable ArtifactType type) {
        return type == null || type.schemaTitle() == null ? "" : type.schemaTitle();
    }

    /** Whether a constant fits; texts with placeholders are known only when the pipeline runs. */
    static boolean holds(@Nullable ParameterType type, Object value) {
        if (type == null || (value instanceof String text && text.contains("{{$"))) {
            return true;
        }
        return switch (type) {
            case NUMBER_DOUBLE -> value instanceof Number;
            case NUMBER_INTEGER ->
                value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case STRING -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case LIST -> value instanceof List;
            case STRUCT, TASK_FINAL_STATUS, TASK_CONFIG -> value instanceof Map;
        };
    }

    /** A value in a message. */
    static String show(Object value) {
        var text = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
        return "'" + (text.length() <= 60 ? text : text.substring(0, 59) + "…") + "'";
    }

    private Types() {}
}
