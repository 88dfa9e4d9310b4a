package io.kfp4j.stubs;

import io.kfp4j.component.signature.WireNames;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.InputDefinitions.ParameterInput;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.ParameterType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the inputs and outputs of a component into components of records. */
final class StubFields {
    private static final String ANNOTATIONS = "io.kfp4j.component.";

    private final ArtifactTypes artifacts;
    private final JavaNames types = new JavaNames();
    private final Map<String, List<String>> enums = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final String component;

    /**
     * @param artifacts which knows all types of the component already
     * @param component what to call the component in messages
     */
    StubFields(ArtifactTypes artifacts, String stub, String component) {
        this.artifacts = artifacts;
        this.component = component;
        types.reserve(stub);
        artifacts.brought().values().forEach(types::reserve);
    }

    /**
     * The inputs: what has to be given first, artifacts before parameters.
     *
     * @throws StubException if an input that has to be given cannot be said in Java
     */
    List<StubField> inputs(InputDefinitions inputs) {
        var names = new JavaNames();
        List<StubField> required = new ArrayList<>();
        List<StubField> optional = new ArrayList<>();
        inputs.artifacts().forEach((name, input) -> {
            if (isSayable("input", name, input.isOptional())) {
                var type = artifacts.of(input.artifactType());
                var nullable = input.isOptional() ? nullable() : List.<Annotation>of();
                (input.isOptional() ? optional : required)
                        .add(field(
                                names,
                                name,
                                input.isArtifactList() ? type.list() : type,
                                nullable,
                                input.description()));
            }
        });
        inputs.parameters().forEach((name, input) -> {
            if (input.parameterType() == ParameterType.TASK_CONFIG) {
                leaveOut("input", name, input.isOptional(), "KFP itself gives it");
            } else if (isSayable("input", name, input.isOptional())) {
                (isLeavable(input) ? optional : required).add(parameter(names, name, input));
            }
        });
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** The outputs, artifacts before parameters. */
    List<StubField> outputs(OutputDefinitions outputs) {
        var names = new JavaNames();
        List<StubField> fields = new ArrayList<>();
        outputs.artifacts().forEach((name, output) -> {
            if (isSayable("output", name, true)) {
                var type = artifacts.of(output.artifactType());
                fields.add(field(
                        names, name, output.isArtifactList() ? type.list() : type, List.of(), output.description()));
            }
        });
        outputs.parameters().forEach((name, output) -> {
            if (isSayable("output", name, true)) {
                fields.add(field(
                        names, name, ParameterTypes.output(output.parameterType()), List.of(), output.description()));
            }
        });
        return fields;
    }

    /** The enums that inputs need: name to constants. */
    Map<String, List<String>> enums() {
        return enums;
    }

    /** What the stub does not have, a sentence each. */
    List<String> leftOut() {
        return leftOut;
    }

    private StubField parameter(JavaNames names, String name, ParameterInput input) {
        var text = ParameterTypes.defaultText(input);
        List<Annotation> annotations = List.of();
        boolean optional = input.isOptional() || text != null;
        if (optional && input.parameterType() != ParameterType.TASK_FINAL_STATUS) {
            annotations = text == null
                    ? nullable()
                    : List.of(new Annotation("@Default(" + JavaText.literal(text) + ")", ANNOTATIONS + "Default"));
        }
        var type = ParameterTypes.isEnum(input)
                ? JavaType.plain(enumOf(name, input))
                : ParameterTypes.input(input, input.isOptional() && text == null);
        return field(names, name, type, annotations, description(input));
    }

    private static boolean isLeavable(ParameterInput input) {
        return input.isOptional()
                || ParameterTypes.defaultText(input) != null
                || input.parameterType() == ParameterType.TASK_FINAL_STATUS;
    }

    private static @Nullable String description(ParameterInput input) {
        if (input.literals().isEmpty() || ParameterTypes.isEnum(input)) {
            return input.description();
        }
        var allowed = "One of " + input.literals() + ".";
        return input.description() == null ? allowed : input.description() + " " + allowed;
    }

    private String enumOf(String name, ParameterInput input) {
        var type = types.type(name, "Choice");
        enums.put(type, input.literals().stream().map(String::valueOf).toList());
        return type;
    }

    private record Annotation(String text, String imported) {}

    private static List<Annotation> nullable() {
        return List.of(new Annotation("@Nullable", "org.jspecify.annotations.Nullable"));
    }

    private static StubField field(
            JavaNames names, String name, JavaType type, List<Annotation> more, @Nullable String description) {
        var java = names.field(name);
        List<String> annotations = new ArrayList<>();
        Set<String> imports = new HashSet<>();
        if (!WireNames.ofField(java).equals(name)) {
            annotations.add("@WireName(" + JavaText.literal(name) + ")");
            imports.add(ANNOTATIONS + "WireName");
        }
        for (Annotation annotation : more) {
            annotations.add(annotation.text());
            imports.add(annotation.imported());
        }
        return new StubField(java, type, annotations, imports, description);
    }

    private boolean isSayable(String what, String name, boolean optional) {
        if (WireNames.isWireName(name)) {
            return true;
        }
        leaveOut(what, name, optional, "no Java name stands for it");
        return false;
    }

    private void leaveOut(String what, String name, boolean optional, String reason) {
        if (!optional) {
            throw new StubException(component + " requires the " + what + " '" + name + "', and " + reason
                    + ". Rename it, or let it be left out.");
        }
        leftOut.add("The " + what + " '" + name + "' is left out: " + reason + ".");
    }
}
