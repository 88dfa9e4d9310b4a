package io.kfp4j.argo;

import io.kfp4j.argo.object.Parameter;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline's parameters as arguments of the workflow, in the form that people give: texts as they are, everything else as JSON. Texts
 * that may be absent are JSON as well, because absence is {@code null}.
 */
final class WorkflowArguments {
    private final Translation translation;
    private final Map<String, InputDefinitions.ParameterInput> definitions;
    private final List<String> unset = new ArrayList<>();
    private final List<Parameter> all = new ArrayList<>();

    WorkflowArguments(Translation translation) {
        this.translation = translation;
        var root = translation.pipeline.root();
        var inputs = root == null ? null : root.inputDefinitions();
        this.definitions = inputs == null ? Map.of() : inputs.parameters();
        definitions.forEach((name, definition) -> all.add(argument(name, definition)));
        translation.options.arguments().keySet().stream()
                .filter(name -> !definitions.containsKey(name))
                .forEach(name -> translation.problems.add(
                        "argument '" + name + "'",
                        "the pipeline has no such parameter. It has " + definitions.keySet() + "."));
    }

    List<Parameter> all() {
        return all;
    }

    /** The parameters that still need a value. */
    List<String> unset() {
        return List.copyOf(unset);
    }

    private Parameter argument(String name, InputDefinitions.ParameterInput definition) {
        var given = translation.options.arguments().get(name);
        var value = given == null ? definition.defaultValue() : given;
        if (given != null) {
            check(name, definition, given);
        }
        if (value == null && !definition.isOptional()) {
            unset.add(name);
        }
        return new Parameter(
                name,
                value == null && !definition.isOptional() ? null : text(name, definition, value),
                definition.description(),
                definition.literals().stream()
                        .map(literal -> text(name, definition, literal))
                        .toList(),
                null);
    }

    private String text(String name, InputDefinitions.ParameterInput definition, @Nullable Object value) {
        if (definition.parameterType() != ParameterType.STRING || Sources.isAbsentByDefault(definition)) {
            return Expr.outsideJson(Json.text(value));
        }
        var text = String.valueOf(value);
        if (text.contains("{{")) {
            translation.problems.add(
                    "argument '" + name + "'",
                    "'" + text + "' holds two braces in a row, which Argo takes for a tag. Write it another way.");
        }
        return text;
    }

    private void check(String name, InputDefinitions.ParameterInput definition, Object value) {
        var type = definition.parameterType();
        var fits = type == null
                || switch (type) {
                    case STRING -> value instanceof String;
                    case BOOLEAN -> value instanceof Boolean;
                    case NUMBER_INTEGER ->
                        value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
                    case NUMBER_DOUBLE -> value instanceof Number;
                    case LIST -> value instanceof List;
                    case STRUCT -> value instanceof Map;
                    default -> true;
                };
        if (!fits) {
            translation.problems.add(
                    "argument '" + name + "'", "'" + value + "' is not of type " + type + ". Give one that is.");
        }
    }
}
