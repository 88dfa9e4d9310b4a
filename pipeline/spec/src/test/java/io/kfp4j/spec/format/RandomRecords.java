package io.kfp4j.spec.format;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes records of any type with whatever their components may hold, the same for the same seed. */
final class RandomRecords {
    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "a b ",
            " a",
            "~",
            "null",
            "yes",
            "Off",
            "y",
            "1",
            "1.0",
            "1e5",
            "0x1F",
            "0o17",
            "012",
            "1_000",
            "-",
            "- a",
            "a: b",
            "a #b",
            "#",
            "'",
            "\"",
            "\\",
            "\n",
            "a\n",
            "\na\n\n  b\n",
            "a\tb",
            "\t",
            "\r\n",
            "a\rb",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\u0000",
            "\u007f",
            "é",
            "😀",
            "<<",
            "=",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a",
            "{a}",
            "[a]",
            "? a",
            "---",
            "...",
            "2020-01-01",
            "1:30",
            ".inf",
            ".nan",
            "+.5",
            "word ".repeat(40),
            "x".repeat(200),
            "two  blanks   three    ".repeat(8),
            "{{$.inputs.parameters['a']}}");

    private final Random random;
    private final boolean wholeDoubles;

    /** @param wholeDoubles whether whole numbers in values are doubles, as in specifications, or integers */
    RandomRecords(long seed, boolean wholeDoubles) {
        this.random = new Random(seed);
        this.wholeDoubles = wholeDoubles;
    }

    <T> T make(Class<T> type) {
        return type.cast(record(type, 0));
    }

    private Object record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            AnnotatedType component = components[i].getAnnotatedType();
            boolean absent = component.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
            values[i] = absent ? null : value(component.getType(), depth + 1);
        }
        try {
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(arguments[0], depth) : map(arguments[1], depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text();
        } else if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        } else if (plain == int.class || plain == Integer.class) {
            return random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(3);
        } else if (plain == long.class || plain == Long.class) {
            return random.nextInt(10) == 0 ? random.nextLong() : random.nextInt(3);
        } else if (plain == Double.class) {
            return number();
        } else if (plain.isEnum()) {
            return oneOf(plain.getEnumConstants());
        } else if (plain.isSealed()) {
            return record(oneOf(plain.getPermittedSubclasses()), depth);
        }
        return plain == Object.class ? json(depth) : record(plain, depth);
    }

    private Object json(int depth) {
        return switch (random.nextInt(depth > 8 ? 3 : 5)) {
            case 0 -> random.nextBoolean();
            case 1 -> wholeDoubles || random.nextBoolean() ? (Object) number() : random.nextLong();
            case 2 -> text();
            case 3 -> list(Object.class, depth + 2);
            default -> map(Object.class, depth + 2);
        };
    }

    private List<Object> list(Type element, int depth) {
        var list = new ArrayList<Object>();
        for (int i = size(depth); i > 0; i--) {
            list.add(value(element, depth + 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(Type element, int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = size(depth); i > 0; i--) {
            boolean isNull = element == Object.class && random.nextInt(5) == 0;
            map.put(text(), isNull ? null : value(element, depth + 1));
        }
        return map;
    }

    private int size(int depth) {
        return depth > 8 ? random.nextInt(2) : random.nextInt(3);
    }

    private double number() {
        double number =
                switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(100);
                    case 1 -> random.nextInt(1000) / 1000.0;
                    case 2 -> Double.longBitsToDouble(random.nextLong());
                    default -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                };
        boolean usable = Double.isFinite(number) && (wholeDoubles || number != Math.rint(number));
        return usable ? number : 0.5;
    }

    private String text() {
        if (random.nextBoolean()) {
            return oneOf(AWKWARD.toArray(String[]::new));
        }
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(oneOf(AWKWARD.toArray(String[]::new))).append(random.nextBoolean() ? "a" : "");
        }
        return text.toString();
    }

    private <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
