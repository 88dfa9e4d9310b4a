package io.kfp4j.local;

import io.kfp4j.local.value.ValueException;
import io.kfp4j.local.value.ValueText;
import io.kfp4j.local.value.ValueTypes;
import io.kfp4j.spec.InputDefinitions;
import java.util.stream.Collectors;

/** Inputs that allow only some values. */
final class Literals {

    /**
     * @throws ValueException if the value is none of those allowed
     */
    static void check(String name, InputDefinitions.ParameterInput definition, Object value) {
        var literals = definition.literals();
        var text = ValueText.json(value);
        if (!literals.isEmpty()
                && literals.stream()
                        .noneMatch(literal -> ValueText.json(literal).equals(text))) {
            throw new ValueException("Input '" + name + "' may not be " + ValueTypes.describe(value) + ". Use one of "
                    + literals.stream().map(ValueText::json).collect(Collectors.joining(", ")) + ".");
        }
    }

    private Literals() {}
}
