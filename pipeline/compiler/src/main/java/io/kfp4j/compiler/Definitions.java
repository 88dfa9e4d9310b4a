package io.kfp4j.compiler;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.InputDefinitions.ArtifactInput;
import io.kfp4j.spec.InputDefinitions.ParameterInput;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.OutputDefinitions.ArtifactOutput;
import io.kfp4j.spec.OutputDefinitions.ParameterOutput;
import io.kfp4j.spec.ParameterType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interface of one component, while it is put together. */
final class Definitions {
    private final Map<String, ArtifactInput> artifactInputs = new TreeMap<>();
    private final Map<String, ParameterInput> parameterInputs = new TreeMap<>();
    private final Map<String, ArtifactOutput> artifactOutputs = new TreeMap<>();
    private final Map<String, ParameterOutput> parameterOutputs = new TreeMap<>();

    private final boolean literals;

    Definitions() {
        this(false);
    }

    private Definitions(boolean literals) {
        this.literals = literals;
    }

    /** The interface that a component or pipeline declares. */
    static Definitions of(List<Field> inputs, List<Field> outputs) {
        return of(inputs, outputs, false);
    }

    /**
     * The interface that a component or pipeline declares.
     *
     * @param literals whether the constants of enums are said, for the server to check
     */
    static Definitions of(List<Field> inputs, List<Field> outputs, boolean literals) {
        var definitions = new Definitions(literals);
        inputs.forEach(definitions::input);
        outputs.forEach(each -> definitions.output(each.wireName(), each.type(), each.description(), false));
        return definitions;
    }

    private void input(Field field) {
        if (field.type() instanceof FieldType.OfArtifact artifact) {
            artifactInputs.put(
                    field.wireName(),
                    new ArtifactInput(type(artifact), artifact.list(), field.optional(), field.description()));
        } else if (field.type() instanceof FieldType.Parameter parameter) {
            var type = type(parameter);
            parameterInputs.put(
                    field.wireName(),
                    new ParameterInput(
                            type,
                            Defaults.of(field),
                            field.optional() || type == ParameterType.TASK_FINAL_STATUS,
                            field.description(),
                            literals ? choices(parameter) : List.of()));
        }
    }

    private static List<Object> choices(FieldType.Parameter parameter) {
        var constants = FieldType.raw(parameter.javaType()).getEnumConstants();
        return constants == null
                ? List.of()
                : Stream.of(constants)
                        .<Object>map(each -> String.valueOf(WireValues.toWire(each)))
                        .toList();
    }

    /** An input that brings a value into a body. */
    void input(String name, FieldType type) {
        if (type instanceof FieldType.OfArtifact artifact) {
            artifactInputs.put(name, new ArtifactInput(type(artifact), artifact.list(), false, null));
        } else if (type instanceof FieldType.Parameter parameter) {
            parameterInputs.put(name, new ParameterInput(type(parameter), null, false, null, List.of()));
        }
    }

    /** An output; {@code collected} where there is one per item of a loop. */
    void output(String name, FieldType type, @Nullable String description, boolean collected) {
        if (type instanceof FieldType.OfArtifact artifact) {
            artifactOutputs.put(
                    name, new ArtifactOutput(type(artifact), Map.of(), artifact.list() || collected, description));
        } else if (type instanceof FieldType.Parameter parameter) {
            parameterOutputs.put(
                    name, new ParameterOutput(collected ? ParameterType.LIST : type(parameter), description));
        }
    }

    @Nullable
    InputDefinitions inputs() {
        return artifactInputs.isEmpty() && parameterInputs.isEmpty()
                ? null
                : new InputDefinitions(artifactInputs, parameterInputs);
    }

    @Nullable
    OutputDefinitions outputs() {
        return artifactOutputs.isEmpty() && parameterOutputs.isEmpty()
                ? null
                : new OutputDefinitions(artifactOutputs, parameterOutputs);
    }

    private static ArtifactType type(FieldType.OfArtifact artifact) {
        return ArtifactType.of(artifact.schemaTitle());
    }

    private static ParameterType type(FieldType.Parameter parameter) {
        return ParameterType.valueOf(parameter.kind().name());
    }
}
