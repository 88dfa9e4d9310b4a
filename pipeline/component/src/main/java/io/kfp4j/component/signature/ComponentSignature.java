package io.kfp4j.component.signature;

import io.kfp4j.component.Component;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.SideEffects;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inputs and outputs of a component.
 *
 * @param name {@code train-model} for {@code TrainModel}
 * @param inputsRecord the record its {@code run} takes
 * @param bareOutput whether {@code run} returns its only output itself, not a record of outputs
 * @param sideEffects whether it changes the world outside its outputs
 */
public record ComponentSignature(
        Class<?> component,
        String name,
        @Nullable String description,
        Class<? extends Record> inputsRecord,
        List<Field> inputs,
        List<Field> outputs,
        boolean bareOutput,
        boolean sideEffects) {

    /**
     * Reads a component's class.
     *
     * @throws SignatureException with everything about the class that no spec can express
     */
    public static ComponentSignature of(Class<?> component) {
        var inputs = TypeArguments.of(component, Component.class, 0);
        var outputs = TypeArguments.of(component, Component.class, 1);
        if (inputs == null || outputs == null || !FieldType.raw(inputs).isRecord()) {
            throw new SignatureException(component.getName()
                    + " does not say its inputs and outputs. Declare it as a class that implements Component<Inputs, Outputs>,"
                    + " with Inputs a record");
        }
        List<String> problems = new ArrayList<>();
        var inputsRecord = FieldType.raw(inputs).asSubclass(Record.class);
        var made = Outputs.of(component, outputs, problems);
        var taken = fields(inputsRecord, problems);
        if (!problems.isEmpty()) {
            throw new SignatureException(problems);
        }
        var description = component.getAnnotation(Description.class);
        return new ComponentSignature(
                component,
                WireNames.ofClass(component),
                description == null ? null : description.value(),
                inputsRecord,
                taken,
                made.fields(),
                made.bare(),
                component.isAnnotationPresent(SideEffects.class));
    }

    /** The input of a Java name. */
    public Optional<Field> input(String javaName) {
        return inputs.stream().filter(each -> each.javaName().equals(javaName)).findFirst();
    }

    /** The output of a Java name. */
    public Optional<Field> output(String javaName) {
        return outputs.stream().filter(each -> each.javaName().equals(javaName)).findFirst();
    }

    private static List<Field> fields(Class<?> type, List<String> problems) {
        try {
            return RecordFields.of(type);
        } catch (SignatureException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    /** What {@code run} returns: nothing, a record of outputs, or one output bare. */
    private record Outputs(List<Field> fields, boolean bare) {
        private static final String LIST = " is a list of artifacts, which no component can return"
                + " (KFP allows them as inputs only). Return one artifact that is a folder";

        static Outputs of(Class<?> component, Type type, List<String> problems) {
            var raw = FieldType.raw(type);
            if (raw == Void.class) {
                return new Outputs(List.of(), false);
            }
            if (raw.isRecord()) {
                var outputs = ComponentSignature.fields(raw, problems);
                outputs.stream()
                        .filter(each -> isList(component, each.type()))
                        .forEach(each -> problems.add(RecordFields.nameOf(raw) + "." + each.javaName() + LIST));
                return new Outputs(outputs, false);
            }
            try {
                var file = component.getAnnotation(FileName.class);
                var fileName = RecordFields.checked(file == null ? null : file.value());
                var wireName = WireNames.ofOnlyOutput(component);
                var only = FieldType.of(type);
                if (isList(component, only)) {
                    problems.add("the output of " + component.getSimpleName() + LIST);
                }
                return new Outputs(
                        List.of(new Field(WireNames.ONLY_OUTPUT, wireName, only, false, null, null, fileName)), true);
            } catch (SignatureException e) {
                e.problems().forEach(each -> problems.add("the output of " + component.getSimpleName() + " " + each));
                return new Outputs(List.of(), true);
            }
        }

        // What nobody implements in Java may be a pipeline, and those return lists.
        private static boolean isList(Class<?> component, FieldType type) {
            return type instanceof FieldType.OfArtifact artifact && artifact.list() && !component.isInterface();
        }
    }
}
