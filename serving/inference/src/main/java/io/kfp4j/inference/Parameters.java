package io.kfp4j.inference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Named settings that a request, a tensor or a response carries beside its data.
 *
 * @param values in the order they were given; each a {@link String}, {@link Boolean}, {@link Long} or {@link Double}
 */
public record Parameters(Map<String, Object> values) {
    private static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((name, value) -> {
            if (!(value instanceof String
                    || value instanceof Boolean
                    || value instanceof Long
                    || (value instanceof Double number && Double.isFinite(number)))) {
                throw new IllegalArgumentException("parameter '" + name
                        + "' is neither a String, a Boolean, a Long nor a finite Double: '" + value + "'");
            }
        });
    }

    public static Parameters none() {
        return NONE;
    }

    public static Parameters of(String name, Object value) {
        return new Parameters(Map.of(name, value));
    }

    /** The whole number of that name; nothing when it is absent or something else. */
    public OptionalLong number(String name) {
        return values.get(name) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** The text of that name; nothing when it is absent or something else. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
