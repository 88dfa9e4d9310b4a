package io.kfp4j.argo.object;

import io.kfp4j.spec.JsonKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value by name; all values are texts in Argo.
 *
 * @param value the value, or the default of an input
 * @param allowed the only values allowed, where not empty
 * @param valueFrom where the value of an output comes from
 */
public record Parameter(
        String name,
        @Nullable String value,
        @Nullable String description,
        @JsonKey("enum") List<String> allowed,
        @Nullable ValueFrom valueFrom) {

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    /** An input without a default, or an argument without a value. */
    public static Parameter named(String name) {
        return new Parameter(name, null, null, List.of(), null);
    }

    /** An argument, or an input with a default. */
    public static Parameter of(String name, String value) {
        return new Parameter(name, value, null, List.of(), null);
    }

    /** An output. */
    public static Parameter output(String name, ValueFrom from) {
        return new Parameter(name, null, null, List.of(), from);
    }

    /**
     * Where an output comes from.
     *
     * @param path a file in the container
     * @param parameter a tag, {@code tasks.x.outputs.parameters.y} in double braces
     * @param expression an expression over the tasks of a graph
     * @param defaultValue what stands where there is none of these
     */
    public record ValueFrom(
            @Nullable String path,
            @Nullable String parameter,
            @Nullable String expression,
            @JsonKey("default") @Nullable String defaultValue) {

        /** A file in the container. */
        public static ValueFrom path(String path, @Nullable String defaultValue) {
            return new ValueFrom(path, null, null, defaultValue);
        }

        /** An expression over the tasks of a graph. */
        public static ValueFrom expression(String expression, @Nullable String defaultValue) {
            return new ValueFrom(null, null, expression, defaultValue);
        }
    }
}
