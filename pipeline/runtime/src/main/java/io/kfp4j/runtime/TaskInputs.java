package io.kfp4j.runtime;

import io.kfp4j.component.TaskConfig;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a component takes from the executor input. */
final class TaskInputs {

    private final ExecutorInput.Inputs given;
    private final InputArtifacts artifacts;
    private final List<String> problems;

    /**
     * A reader of one task's inputs.
     *
     * @param problems gets a sentence for each input that does not fit
     */
    TaskInputs(ExecutorInput.@Nullable Inputs given, ArtifactPaths paths, List<String> problems) {
        this.given = given == null ? new ExecutorInput.Inputs(Map.of(), Map.of()) : given;
        this.artifacts = new InputArtifacts(paths);
        this.problems = problems;
    }

    /** The values by Java name. */
    Map<String, @Nullable Object> read(List<Field> inputs) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (var input : inputs) {
            try {
                values.put(input.javaName(), valueOf(input));
            } catch (IllegalArgumentException e) {
                problems.add("input '" + input.wireName() + "' " + e.getMessage());
            }
        }
        Names.unknown(given.parameterValues().keySet(), inputs, FieldType.Parameter.class)
                .forEach(name -> problems.add("it has no input parameter '" + name + "'" + Names.OTHER_VERSION));
        Names.unknown(given.artifacts().keySet(), inputs, FieldType.OfArtifact.class)
                .forEach(name -> problems.add("it has no input artifact '" + name + "'" + Names.OTHER_VERSION));
        return values;
    }

    private @Nullable Object valueOf(Field input) {
        if (input.type() instanceof FieldType.OfArtifact type) {
            var list = given.artifacts().get(input.wireName());
            return list == null || (list.artifacts().isEmpty() && !type.list())
                    ? absent(input)
                    : artifacts.read(input, type, list);
        }
        var type = (FieldType.Parameter) input.type();
        var value = given.parameterValues().get(input.wireName());
        if (value == null) {
            value = defaultOf(input, type);
        }
        if (value == null && type.kind() == ParameterKind.TASK_CONFIG) {
            return TaskConfig.none();
        }
        return value == null ? absent(input) : parameter(value, type);
    }

    private static @Nullable Object absent(Field input) {
        if (input.optional()) {
            return null;
        }
        throw new IllegalArgumentException("is missing");
    }

    private static @Nullable Object defaultOf(Field input, FieldType.Parameter type) {
        var text = input.defaultText();
        if (text == null || type.kind() == ParameterKind.STRING) {
            return text;
        }
        try {
            return Json.parse(text, "its @Default");
        } catch (SpecException e) {
            throw new IllegalArgumentException("has no value: " + e.getMessage(), e);
        }
    }

    private static @Nullable Object parameter(Object value, FieldType.Parameter type) {
        try {
            return WireValues.fromWire(value, type.javaType());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("does not fit: " + e.getMessage(), e);
        }
    }
}
