package io.kfp4j.client;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.PipelineSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares given parameters with those that a pipeline defines, as the server would only do when a task already waits for them. */
final class ParameterCheck {
    private final List<String> problems = new ArrayList<>();

    /** @throws InvalidParametersException with everything that is wrong */
    static void check(PipelineSpec pipeline, Map<String, Object> given) {
        var check = new ParameterCheck();
        ComponentSpec root = pipeline.root();
        InputDefinitions inputs = root == null ? null : root.inputDefinitions();
        check.compare(inputs == null ? new InputDefinitions(Map.of(), Map.of()) : inputs, given);
        if (!check.problems.isEmpty()) {
            throw new InvalidParametersException(check.problems);
        }
    }

    private void compare(InputDefinitions inputs, Map<String, Object> given) {
        given.forEach((name, value) -> {
            InputDefinitions.ParameterInput definition = inputs.parameters().get(name);
            if (definition == null) {
                problems.add("parameter '" + name + "' is none of the pipeline's. "
                        + (inputs.parameters().isEmpty()
                                ? "It takes none."
                                : "It takes "
                                        + new TreeSet<>(inputs.parameters().keySet()) + "."));
            } else {
                compare(name, definition, value);
            }
        });
        inputs.parameters().forEach((name, definition) -> {
            if (!definition.isOptional() && definition.defaultValue() == null && !given.containsKey(name)) {
                problems.add(
                        "parameter '" + name + "' is missing. Give it " + wanted(definition.parameterType()) + ".");
            }
        });
        inputs.artifacts().forEach((name, definition) -> {
            if (!definition.isOptional()) {
                problems.add("input '" + name
                        + "' is an artifact, which KFP's API cannot be given. Import it inside the pipeline.");
            }
        });
    }

    private void compare(String name, InputDefinitions.ParameterInput definition, @Nullable Object value) {
        if (!fits(definition.parameterType(), value)) {
            problems.add("parameter '" + name + "' is " + shown(value) + ", which is not "
                    + wanted(definition.parameterType()) + ". Give it one.");
        } else if (!definition.literals().isEmpty()
                && definition.literals().stream().noneMatch(each -> same(each, value))) {
            problems.add(
                    "parameter '" + name + "' is " + shown(value) + ". Give it one of " + definition.literals() + ".");
        }
    }

    private static boolean fits(@Nullable ParameterType type, @Nullable Object value) {
        if (type == null) {
            return true;
        }
        return switch (type) {
            case STRING -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case NUMBER_DOUBLE -> value instanceof Number;
            case NUMBER_INTEGER ->
                value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case LIST -> value instanceof List;
            case STRUCT -> value instanceof Map;
            case TASK_FINAL_STATUS, TASK_CONFIG -> false;
        };
    }

    private static boolean same(Object literal, @Nullable Object value) {
        return (literal instanceof Number one && value instanceof Number other)
                ? one.doubleValue() == other.doubleValue()
                : literal.equals(value);
    }

    private static String wanted(@Nullable ParameterType type) {
        if (type == null) {
            return "a value";
        }
        return switch (type) {
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            case NUMBER_DOUBLE -> "a number";
            case NUMBER_INTEGER -> "a whole number";
            case LIST -> "a list";
            case STRUCT -> "a map";
            case TASK_FINAL_STATUS, TASK_CONFIG -> "anything from outside";
        };
    }

    /** A value as messages may show it: whoever takes a secret for a parameter should not find it in a log. */
    private static String shown(@Nullable Object value) {
        return value == null
                ? "null"
                : value instanceof String
                        ? "a text"
                        : value instanceof List ? "a list" : value instanceof Map ? "a map" : "'" + value + "'";
    }
}
