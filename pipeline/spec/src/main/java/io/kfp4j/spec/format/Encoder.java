package io.kfp4j.spec.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns records and values into trees of texts, booleans, numbers, lists and sorted maps, ready to be written. */
final class Encoder {
    private final String target;
    private final boolean valuesAreDoubles;
    private final Deque<String> path = new ArrayDeque<>();

    /**
     * @param target what is written, for messages
     * @param valuesAreDoubles whether every number in a value becomes a double, as in protobuf
     */
    Encoder(String target, boolean valuesAreDoubles) {
        this.target = target;
        this.valuesAreDoubles = valuesAreDoubles;
    }

    Map<String, @Nullable Object> message(Record record) {
        return message(record, false);
    }

    private Map<String, @Nullable Object> message(Object record, boolean inStruct) {
        var fields = new TreeMap<String, @Nullable Object>();
        for (RecordShape.Component component : RecordShape.of(record.getClass()).components()) {
            Object value = component.of(record);
            if (value != null && (component.hasPresence() || !isEmpty(value, component.shape()))) {
                boolean oneOf = component.shape() instanceof Shape.OneOf;
                String key = oneOf ? RecordShape.of(value.getClass()).key() : component.name();
                Shape shape = oneOf ? new Shape.Message(value.getClass()) : component.shape();
                path.addLast(key);
                fields.put(key, encode(value, shape, inStruct || component.inStruct()));
                path.removeLast();
            }
        }
        return fields;
    }

    private static boolean isEmpty(Object value, Shape shape) {
        Object empty = shape.empty();
        // Records have none, and the JVM makes their equals(…) when it is first called, which takes its time.
        return empty != null && value.equals(empty);
    }

    private @Nullable Object encode(Object value, Shape shape, boolean inStruct) {
        if (shape instanceof Shape.Message) {
            RecordShape record = RecordShape.of(value.getClass());
            return record.unwrapped() ? only(value, record.onlyComponent(), inStruct) : message(value, inStruct);
        } else if (shape instanceof Shape.Items items) {
            return items((List<?>) value, items.element(), inStruct);
        } else if (shape instanceof Shape.Entries entries) {
            return entries((Map<?, ?>) value, entries.value(), inStruct);
        } else if (shape == Shape.Scalar.INT64) {
            return value.toString();
        } else if (shape == Shape.Scalar.INT32) {
            return inStruct ? ((Integer) value).doubleValue() : value;
        } else if (shape == Shape.Scalar.DOUBLE) {
            return finite((Double) value);
        } else if (shape == Shape.Scalar.VALUE) {
            return value(value);
        }
        if (shape == Shape.Scalar.INSTANT) {
            return value.toString();
        }
        return value instanceof Enum<?> choice ? choice.name() : value instanceof String text ? text(text) : value;
    }

    private @Nullable Object only(Object owner, RecordShape.Component component, boolean inStruct) {
        Object value = component.of(owner);
        return value == null ? null : encode(value, component.shape(), inStruct);
    }

    private List<@Nullable Object> items(List<?> list, Shape element, boolean inStruct) {
        List<@Nullable Object> items = new ArrayList<>(list.size());
        for (Object item : list) {
            path.addLast(String.valueOf(items.size()));
            items.add(item == null ? null : encode(item, element, inStruct));
            path.removeLast();
        }
        return items;
    }

    private Map<String, @Nullable Object> entries(Map<?, ?> map, Shape shape, boolean inStruct) {
        if (path.size() > Limits.DEPTH) {
            throw refused("is nested deeper than " + Limits.DEPTH + " levels. Make the structure flatter");
        }
        var entries = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw refused("has the key '" + key + "', which is not text. Make it a String");
            }
            path.addLast(name);
            text(name);
            entries.put(name, value == null ? null : encode(value, shape, inStruct));
            path.removeLast();
        });
        return entries;
    }

    /** Any JSON value. */
    @Nullable
    Object value(@Nullable Object value) {
        if (path.size() > Limits.DEPTH) {
            throw refused("is nested deeper than " + Limits.DEPTH + " levels. Make the structure flatter");
        }
        if (value == null || value instanceof Boolean) {
            return value;
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof List<?> list) {
            return items(list, Shape.Scalar.VALUE, true);
        } else if (value instanceof Map<?, ?> map) {
            return entries(map, Shape.Scalar.VALUE, true);
        }
        throw refused("is a " + value.getClass().getName()
                + ", which JSON does not know. Make it text, a number, a boolean, a List or a Map");
    }

    /** Protobuf takes only what is UTF-8. */
    private String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw refused("holds half of a character at index " + i + ". Give whole ones");
                }
                i++;
            }
        }
        return text;
    }

    private Number number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return finite(number.doubleValue());
        } else if (number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return valuesAreDoubles ? exact(number.longValue()) : (Number) number.longValue();
        }
        throw refused("is a " + number.getClass().getName()
                + ". Make it a Double, a Long or, where every digit counts, a String");
    }

    private Double exact(long number) {
        double nearest = number;
        if (number == Long.MAX_VALUE || (long) nearest != number) {
            throw refused(
                    "is " + number + ", which KFP would round to " + DecimalText.json(nearest) + ". Make it a String");
        }
        return nearest;
    }

    private Double finite(double number) {
        if (!Double.isFinite(number)) {
            throw refused("is " + number + ", which JSON does not know. Give a finite number");
        }
        return number;
    }

    private SpecException refused(String what) {
        String where = path.isEmpty() ? "the value" : "'" + String.join(".", path) + "'";
        return new SpecException(target + ": " + where + " " + what + ".");
    }
}
