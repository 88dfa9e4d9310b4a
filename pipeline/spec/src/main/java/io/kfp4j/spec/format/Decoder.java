package io.kfp4j.spec.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns nodes into records, collecting everything that is wrong. What could not be read comes out empty. */
final class Decoder {

    /** Ways to read. */
    enum Option {
        /** Fields that no component is named after are left out; so are constants of enums that know the unspecified. */
        IGNORE_UNKNOWN_FIELDS,
        /** Whole numbers in values stay integers; otherwise they are doubles, as in protobuf. */
        KEEP_INTEGERS
    }

    private final Problems problems;
    private final ScalarDecoder scalars;
    private final Set<Option> options;

    Decoder(Problems problems, Option... options) {
        this.problems = problems;
        this.scalars = new ScalarDecoder(problems);
        this.options = EnumSet.noneOf(Option.class);
        Collections.addAll(this.options, options);
    }

    /** The record that the node holds; throws if there are problems, these or earlier ones. */
    <T extends Record> T decode(Node node, Class<T> type) {
        T record = record(node, type);
        problems.throwIfAny();
        return Objects.requireNonNull(record);
    }

    /** The record that the node holds, null where there are problems. */
    <T extends Record> @Nullable T record(Node node, Class<T> type) {
        return type.cast(message(node, RecordShape.of(type)));
    }

    /** The tree that the node is; throws if there are problems, these or earlier ones. */
    @Nullable
    Object tree(Node node) {
        Object tree = value(node);
        problems.throwIfAny();
        return tree;
    }

    private @Nullable Object message(Node node, RecordShape shape) {
        if (shape.unwrapped()) {
            Object value = node instanceof Node.Null
                    ? scalars.wrong(node, "a value", "Give it one.")
                    : required(node, shape.onlyComponent().shape());
            return create(node, shape, new @Nullable Object[] {value});
        }
        if (!(node instanceof Node.Fields object)) {
            problems.add(
                    node.at(),
                    "an object is needed here, not " + node.kind() + ". "
                            + NearestName.allowed(shape.byKey().keySet()));
            return null;
        }
        var values = new @Nullable Object[shape.components().size()];
        var oneOfs = new HashMap<RecordShape.Component, String>();
        object.fields().forEach((key, field) -> {
            RecordShape.Component component = shape.byKey().get(key);
            if (component == null) {
                unknown(key, field, shape);
            } else if (!(field.value() instanceof Node.Null)) {
                values[component.index()] = component.shape() instanceof Shape.OneOf oneOf
                        ? alternative(key, field, component, oneOf, oneOfs)
                        : required(field.value(), component.shape());
            }
        });
        for (RecordShape.Component component : shape.components()) {
            if (values[component.index()] == null && !component.hasPresence()) {
                values[component.index()] = absent(object, component);
            }
        }
        return create(node, shape, values);
    }

    private void unknown(String key, Node.Field field, RecordShape shape) {
        if (!options.contains(Option.IGNORE_UNKNOWN_FIELDS)) {
            problems.add(
                    field.at(),
                    "unknown field '" + key + "'. "
                            + NearestName.hint(key, shape.byKey().keySet()));
        }
    }

    private @Nullable Object alternative(
            String key,
            Node.Field field,
            RecordShape.Component component,
            Shape.OneOf oneOf,
            Map<RecordShape.Component, String> seen) {
        String other = seen.putIfAbsent(component, key);
        if (other != null) {
            problems.add(
                    field.at(),
                    "'" + key + "' cannot stand beside '" + other
                            + "': only one of the two is meant. Remove the other.");
        }
        Class<?> type = oneOf.alternatives().get(key);
        return type == null ? null : message(field.value(), RecordShape.of(type));
    }

    /** What stands for a component that is not there, or that could not be read. */
    private @Nullable Object absent(Node.Fields owner, RecordShape.Component component) {
        if (component.shape() instanceof Shape.Message message) {
            return message(new Node.Fields(owner.at(), Map.of()), message.shape());
        }
        Object empty = component.shape().empty();
        Node.Field field = owner.fields().get(component.name());
        if (empty == null && (field == null || field.value() instanceof Node.Null)) {
            problems.add(owner.at(), "'" + component.name() + "' is missing. Add it.");
        }
        return empty;
    }

    private @Nullable Object create(Node node, RecordShape shape, @Nullable Object[] values) {
        try {
            return shape.create(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            // A record may refuse what stood in for something that could not be read; that was reported already.
            if (!problems.any()) {
                problems.add(node.at(), String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    private @Nullable Object required(Node node, Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return scalar == Shape.Scalar.VALUE ? value(node) : scalars.read(node, scalar);
        } else if (shape instanceof Shape.Message message) {
            return message(node, message.shape());
        } else if (shape instanceof Shape.Items items) {
            return items(node, items.element());
        } else if (shape instanceof Shape.Entries entries) {
            return entries(node, entries.value());
        } else if (shape instanceof Shape.Choice choice) {
            return choice(node, choice);
        }
        throw new IllegalStateException("a oneof can only be a component of a record that is not unwrapped");
    }

    private @Nullable Object choice(Node node, Shape.Choice choice) {
        Enum<?> unspecified = choice.unspecified();
        boolean unknown = node instanceof Node.Text text && !choice.constants().containsKey(text.value());
        return unknown && unspecified != null && options.contains(Option.IGNORE_UNKNOWN_FIELDS)
                ? unspecified
                : scalars.choice(node, choice);
    }

    private @Nullable Object items(Node node, Shape element) {
        if (!(node instanceof Node.Items list)) {
            return scalars.wrong(node, "a list", "Make it a list, even of one.");
        }
        var items = new ArrayList<Object>(list.values().size());
        for (Node item : list.values()) {
            Object value =
                    item instanceof Node.Null ? scalars.wrong(item, "a value", "Remove it.") : required(item, element);
            if (value != null) {
                items.add(value);
            }
        }
        return Collections.unmodifiableList(items);
    }

    private @Nullable Object entries(Node node, Shape shape) {
        if (!(node instanceof Node.Fields object)) {
            return scalars.wrong(node, "an object", "Write names with a value each.");
        }
        var entries = new LinkedHashMap<String, @Nullable Object>();
        object.fields().forEach((key, field) -> {
            boolean isNull = field.value() instanceof Node.Null;
            if (isNull && shape != Shape.Scalar.VALUE) {
                scalars.wrong(field.value(), "a value", "Give '" + key + "' one or remove it.");
            } else {
                entries.put(key, required(field.value(), shape));
            }
        });
        return Collections.unmodifiableMap(entries);
    }

    /** Any JSON value. */
    private @Nullable Object value(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        } else if (node instanceof Node.Bool bool) {
            return bool.value();
        } else if (node instanceof Node.Int integer) {
            return options.contains(Option.KEEP_INTEGERS) ? (Object) integer.value() : (double) integer.value();
        } else if (node instanceof Node.Decimal decimal) {
            return scalars.finite(decimal);
        } else if (node instanceof Node.Items list) {
            List<@Nullable Object> items = new ArrayList<>(list.values().size());
            list.values().forEach(item -> items.add(value(item)));
            return Collections.unmodifiableList(items);
        } else if (node instanceof Node.Fields object) {
            var entries = new LinkedHashMap<String, @Nullable Object>();
            object.fields().forEach((key, field) -> entries.put(key, value(field.value())));
            return Collections.unmodifiableMap(entries);
        }
        return null;
    }
}
