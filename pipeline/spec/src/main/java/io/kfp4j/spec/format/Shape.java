package io.kfp4j.spec.format;

import io.kfp4j.spec.JsonKey;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a component of a record looks as JSON, by its type. */
sealed interface Shape {

    /** What stands where nothing is written and nothing may be missing; null where there is no such thing. */
    default @Nullable Object empty() {
        return null;
    }

    /** Types without parts. */
    enum Scalar implements Shape {
        TEXT(""),
        BOOL(false),
        INT32(0),
        INT64(0L),
        DOUBLE(0.0),
        INSTANT(null),
        VALUE(null);

        @SuppressWarnings("ImmutableEnumChecker") // texts, booleans and numbers only
        private final @Nullable Object empty;

        Scalar(@Nullable Object empty) {
            this.empty = empty;
        }

        @Override
        public @Nullable Object empty() {
            return empty;
        }
    }

    /** One of the names of an enum. */
    record Choice(Map<String, Enum<?>> constants) implements Shape {
        @Override
        public Enum<?> empty() {
            return constants.values().iterator().next();
        }

        /** What protobuf's enums call everything that they have no name for; null where there is no such constant. */
        @Nullable
        Enum<?> unspecified() {
            return empty().name().endsWith("UNSPECIFIED") ? empty() : null;
        }
    }

    record Items(Shape element) implements Shape {
        @Override
        public List<?> empty() {
            return List.of();
        }
    }

    /** An object with keys of its own choice. */
    record Entries(Shape value) implements Shape {
        @Override
        public Map<String, ?> empty() {
            return Map.of();
        }
    }

    /** A record, looked up when needed: records may contain themselves. */
    record Message(Class<?> type) implements Shape {
        RecordShape shape() {
            return RecordShape.of(type);
        }
    }

    /** A protobuf oneof: its alternatives stand in the record around it, each under its key. */
    record OneOf(Map<String, Class<?>> alternatives) implements Shape {}

    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new Items(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new Entries(of(arguments[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        throw new IllegalArgumentException("JSON has no form for the type '" + type.getTypeName() + "'");
    }

    private static Shape of(Class<?> type) {
        if (type == String.class) {
            return Scalar.TEXT;
        } else if (type == boolean.class || type == Boolean.class) {
            return Scalar.BOOL;
        } else if (type == int.class || type == Integer.class) {
            return Scalar.INT32;
        } else if (type == long.class || type == Long.class) {
            return Scalar.INT64;
        } else if (type == double.class || type == Double.class) {
            return Scalar.DOUBLE;
        } else if (type == Instant.class) {
            return Scalar.INSTANT;
        } else if (type == Object.class) {
            return Scalar.VALUE;
        } else if (type.isEnum()) {
            var constants = new LinkedHashMap<String, Enum<?>>();
            Arrays.stream(type.getEnumConstants())
                    .map(Enum.class::cast)
                    .forEach(constant -> constants.put(constant.name(), constant));
            return new Choice(constants);
        } else if (type.isRecord()) {
            return new Message(type);
        } else if (type.isSealed()) {
            return oneOf(type);
        }
        throw new IllegalArgumentException("JSON has no form for the type '" + type.getName() + "'");
    }

    private static Shape oneOf(Class<?> type) {
        var alternatives = new LinkedHashMap<String, Class<?>>();
        for (Class<?> alternative : type.getPermittedSubclasses()) {
            alternatives.put(keyOf(alternative), alternative);
        }
        return new OneOf(alternatives);
    }

    /** The key under which an alternative of a oneof stands. */
    static String keyOf(Class<?> alternative) {
        JsonKey key = alternative.getAnnotation(JsonKey.class);
        if (key == null) {
            throw new IllegalArgumentException("'" + alternative.getName() + "' has no @JsonKey");
        }
        return key.value();
    }
}
