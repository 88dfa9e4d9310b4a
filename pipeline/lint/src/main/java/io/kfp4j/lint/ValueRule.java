package io.kfp4j.lint;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.InputDefinitions.ParameterInput;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import org.jspecify.annotations.Nullable;

/** Constants and defaults that do not fit the type of their input, or are not among the values it allows. */
final class ValueRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        defaults(SpecPath.of("root"), subject.pipeline().root(), findings);
        subject.components()
                .forEach((name, component) -> defaults(SpecPath.of("components", name), component, findings));
        subject.tasks().forEach(task -> task.parameters().forEach((input, value) -> {
            var definition = task.takes().parameters().get(input);
            if (definition != null
                    && value.parameterExpressionSelector() == null
                    && value.source() instanceof RuntimeValue constant
                    && constant.constant() != null) {
                value(
                        task.parameterAt(input),
                        "task '" + task.name() + "', parameter '" + input + "'",
                        definition,
                        constant.constant(),
                        findings);
            }
        }));
    }

    private static void defaults(SpecPath at, @Nullable ComponentSpec component, Findings findings) {
        Graph.inputs(component).parameters().forEach((name, definition) -> {
            if (definition.defaultValue() != null) {
                value(
                        at.to("inputDefinitions", "parameters", name, "defaultValue"),
                        "the default of '" + name + "'",
                        definition,
                        definition.defaultValue(),
                        findings);
            }
        });
    }

    private static void value(SpecPath at, String what, ParameterInput definition, Object value, Findings findings) {
        if (!Types.holds(definition.parameterType(), value)) {
            findings.add(
                    Code.WRONG_VALUE,
                    at,
                    what + ", is " + Types.show(value) + ", but its type is " + definition.parameterType(),
                    "Write a value of that type.");
        } else if (!definition.literals().isEmpty()
                && !definition.literals().contains(value)
                && !value.toString().contains("{{$")) {
            findings.add(
                    Code.WRONG_VALUE,
                    at,
                    what + ", is " + Types.show(value) + ", which is not allowed",
                    "Use one of " + definition.literals() + ".");
        }
    }
}
