package io.kfp4j.differential;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws constants, awkward ones among them. */
final class Constants {
    private static final List<String> PLAIN =
            List.of("a", "heads", "two words", "x=1", "k-8", "1", "true", "ünï", "0.5");
    // Not 1e3: the SDK writes it without quotes, and every YAML reader but its own takes it for a number.
    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "null",
            "~",
            "yes",
            "- a",
            "a: b",
            "# no",
            "'",
            "\"q\"",
            "it's",
            "back\\slash",
            "line\nbreak",
            "trailing\n",
            "\ttab",
            " lead",
            "trail ",
            "日本",
            "😀",
            "%s %d",
            "[1, 2]",
            "{\"a\": 1}",
            "0x10",
            "1_000",
            "2026-01-01",
            "&a *b",
            "!t",
            "|",
            ">",
            "a\r\nb",
            "@",
            "`",
            "12:30:45",
            "long ".repeat(30));
    private static final List<String> WHOLE =
            List.of("0", "1", "-1", "7", "42", "1000000", "-2147483648", "2147483647");
    private static final List<String> NUMBERS =
            List.of("0.0", "0.5", "-0.25", "3.0", "0.1", "1e-05", "1e+20", "123456.789", "1e-300");

    private final Random random;

    Constants(Random random) {
        this.random = random;
    }

    Constant of(Type type) {
        return switch (type) {
            case TEXT -> Constant.text(pick(random.nextInt(3) == 0 ? AWKWARD : PLAIN));
            case WHOLE -> same(type, pick(WHOLE));
            case NUMBER -> same(type, pick(NUMBERS));
            case TRUTH -> truth();
            case TEXTS -> list(type, some(() -> of(Type.TEXT)));
            case WHOLES -> list(type, some(() -> of(Type.WHOLE)));
            case TABLE -> table(2);
            default -> throw new IllegalArgumentException(type + " has no constants");
        };
    }

    /** A default of a pipeline's parameter: the SDK writes a line break into its comment as it is, which ends the comment. */
    Constant ofPipeline(Type type) {
        var constant = of(type);
        return type == Type.TEXT && constant.wire().contains("\n") ? plainText() : constant;
    }

    /** A text that needs no quoting anywhere. */
    Constant plainText() {
        return Constant.text(pick(PLAIN));
    }

    /** A list with something in it, for a loop. */
    Constant items(Type list) {
        var element = list == Type.TEXTS ? Type.TEXT : Type.WHOLE;
        return list(
                list,
                Stream.concat(Stream.of(of(element)), some(() -> of(element)).stream())
                        .toList());
    }

    private Constant truth() {
        boolean value = random.nextBoolean();
        return new Constant(Type.TRUTH, String.valueOf(value), value ? "True" : "False", String.valueOf(value));
    }

    private static Constant same(Type type, String number) {
        return new Constant(type, number, number, number);
    }

    private List<Constant> some(Supplier<Constant> each) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> each.get()).toList();
    }

    private static Constant list(Type type, List<Constant> items) {
        return new Constant(
                type,
                items.stream().map(Constant::java).collect(Collectors.joining(", ", "List.of(", ")")),
                items.stream().map(Constant::python).collect(Collectors.joining(", ", "[", "]")),
                items.stream().map(Constants::json).collect(Collectors.joining(", ", "[", "]")));
    }

    private Constant table(int depth) {
        var values = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> depth > 1 && random.nextInt(4) == 0
                        ? table(depth - 1)
                        : of(Type.CONSTANTS.get(random.nextInt(Type.CONSTANTS.size() - 1))))
                .toList();
        var java = IntStream.range(0, values.size())
                .mapToObj(i -> "\"k" + i + "\", " + values.get(i).java())
                .collect(Collectors.joining(", ", "Map.of(", ")"));
        return new Constant(Type.TABLE, java, entries(values, Constant::python), entries(values, Constants::json));
    }

    private static String entries(List<Constant> values, Function<Constant, String> spelling) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "\"k" + i + "\": " + spelling.apply(values.get(i)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String json(Constant constant) {
        return constant.type() == Type.TEXT ? Constant.quoted(constant.wire()) : constant.wire();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
