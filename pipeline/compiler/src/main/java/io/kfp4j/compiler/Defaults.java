package io.kfp4j.compiler;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @Default} says. */
final class Defaults {

    /**
     * The default of a parameter as a spec says it; null where there is none.
     *
     * @throws IllegalArgumentException with a sentence about a default that is not of its type
     */
    static @Nullable Object of(Field field) {
        var text = field.defaultText();
        if (text == null || !(field.type() instanceof FieldType.Parameter parameter)) {
            return null;
        }
        var raw = FieldType.raw(parameter.javaType());
        if (raw == String.class) {
            return text;
        }
        try {
            return WireValues.toWire(
                    WireValues.fromWire(raw.isEnum() ? text : Json.parse(text, "@Default"), parameter.javaType()));
        } catch (IllegalArgumentException | SpecException e) {
            throw new IllegalArgumentException(
                    "@Default(\"" + text + "\") of " + field.javaName() + " is not of type " + raw.getSimpleName()
                            + ": " + e.getMessage(),
                    e);
        }
    }

    private Defaults() {}
}
