package io.kfp4j.component.signature;

import io.kfp4j.component.TaskFinalStatus;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns parameter values into what JSON can say and back: texts, booleans, {@code Long}, {@code Double}, lists and maps.
 *
 * <p>Enums are their names, records are maps with snake_case keys.
 */
public final class WireValues {
    private static final long MAX_EXACT = 1L << 53; // KFP carries every number as a double

    /**
     * A Java value as JSON would say it.
     *
     * @throws IllegalArgumentException if JSON, or KFP, cannot say it
     */
    public static @Nullable Object toWire(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return exact(((Number) value).longValue());
        }
        if (value instanceof Double || value instanceof Float) {
            return finite(((Number) value).doubleValue());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof List<?> list) {
            var all = new ArrayList<@Nullable Object>();
            list.forEach(each -> all.add(toWire(each)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            var all = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, each) -> all.put(String.valueOf(key), toWire(each)));
            return all;
        }
        if (value instanceof Record struct) {
            return struct(struct);
        }
        throw new IllegalArgumentException("A " + value.getClass().getName() + " is no parameter value");
    }

    /**
     * A JSON value as the Java type asks for it.
     *
     * @throws IllegalArgumentException with a sentence about the first value that does not fit
     */
    public static @Nullable Object fromWire(@Nullable Object value, Type type) {
        var raw = FieldType.raw(type);
        if (value == null) {
            if (raw.isPrimitive()) {
                throw new IllegalArgumentException("expected " + raw + ", found null");
            }
            return null;
        }
        if (raw == Object.class) {
            return value;
        }
        if ((raw == String.class && value instanceof String) || (isBoolean(raw) && value instanceof Boolean)) {
            return value;
        }
        if (value instanceof Number number && (isInteger(raw) || raw == double.class || raw == Double.class)) {
            return number(number.doubleValue(), number, raw);
        }
        if (raw.isEnum() && value instanceof String name) {
            return constant(raw, name);
        }
        if (raw == List.class && value instanceof List<?> list) {
            return list.stream()
                    .map(each -> fromWire(each, FieldType.element(type)))
                    .toList();
        }
        if (raw == Map.class && value instanceof Map<?, ?> map) {
            var valueType = type instanceof ParameterizedType p ? p.getActualTypeArguments()[1] : Object.class;
            var all = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, each) -> all.put(String.valueOf(key), fromWire(each, valueType)));
            return all;
        }
        if (raw == TaskFinalStatus.class && value instanceof Map<?, ?> map) {
            return finalStatus(map);
        }
        if (raw.isRecord() && value instanceof Map<?, ?> map) {
            return instance(raw.asSubclass(Record.class), component -> member(map, component));
        }
        throw new IllegalArgumentException("expected " + nameOf(raw) + ", found " + quoted(value));
    }

    /** A new record whose components are asked for one by one. */
    public static <R extends Record> R instance(Class<R> type, Function<RecordComponent, @Nullable Object> values) {
        var components = type.getRecordComponents();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(components).map(values).toArray());
        } catch (InvocationTargetException e) {
            var cause = e.getCause();
            throw cause instanceof RuntimeException runtime ? runtime : new IllegalArgumentException(cause);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a " + RecordFields.nameOf(type) + ": " + e, e);
        }
    }

    private static @Nullable Object member(Map<?, ?> map, RecordComponent component) {
        try {
            return fromWire(map.get(WireNames.of(component)), component.getGenericType());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(WireNames.of(component) + ": " + e.getMessage(), e);
        }
    }

    // The one record whose names are the server's own and not snake_case.
    private static TaskFinalStatus finalStatus(Map<?, ?> map) {
        var error = map.get("error") instanceof Map<?, ?> given ? given : Map.of();
        return new TaskFinalStatus(
                text(map.get("state")),
                text(map.get("pipelineJobResourceName")),
                text(map.get("pipelineTaskName")),
                error.get("code") instanceof Number code ? code.intValue() : 0,
                text(error.get("message")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, @Nullable Object> struct(Record struct) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        for (var component : struct.getClass().getRecordComponents()) {
            all.put(WireNames.of(component), toWire(read(struct, component)));
        }
        return all;
    }

    /** The value of one component of a record. */
    public static @Nullable Object read(Record from, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot read " + component.getName() + ": " + e, e);
        }
    }

    private static Object exact(long value) {
        if (value > MAX_EXACT || value < -MAX_EXACT) {
            throw new IllegalArgumentException(value
                    + " is beyond 2^53; KFP carries numbers as doubles and would change it." + " Pass it as a String");
        }
        return value;
    }

    private static Object finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no value JSON can say");
        }
        return value;
    }

    private static Object number(double asDouble, Number value, Class<?> raw) {
        if (raw == double.class || raw == Double.class) {
            return asDouble;
        }
        if (asDouble != Math.rint(asDouble) || Math.abs(asDouble) > MAX_EXACT) {
            throw new IllegalArgumentException("expected a whole number, found " + value);
        }
        if (raw == long.class || raw == Long.class) {
            return value.longValue();
        }
        if (asDouble != value.intValue()) {
            throw new IllegalArgumentException("expected an int, found " + value);
        }
        return value.intValue();
    }

    private static Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + List.of(type.getEnumConstants()) + ", found '" + name + "'"));
    }

    private static boolean isBoolean(Class<?> raw) {
        return raw == boolean.class || raw == Boolean.class;
    }

    private static boolean isInteger(Class<?> raw) {
        return raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class;
    }

    private static String nameOf(Class<?> raw) {
        return raw == String.class
                ? "a text"
                : raw == List.class ? "a list" : raw.isRecord() ? "a map" : raw.getSimpleName();
    }

    private static String quoted(Object value) {
        var text = String.valueOf(value);
        return value instanceof String ? "'" + text + "'" : text;
    }

    private WireValues() {}
}
