package io.kfp4j.dsl;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.NearestName;
import io.kfp4j.component.signature.WireValues;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at what {@code @Default} says for numbers, booleans and enums. Lists, maps and records are JSON, which the compiler reads. */
final class DefaultChecks {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

    static void check(String owner, List<Field> fields, Consumer<String> problems) {
        for (Field field : fields) {
            var text = field.defaultText();
            if (text != null && field.type() instanceof FieldType.Parameter parameter) {
                remedy(text, parameter)
                        .ifPresent(remedy -> problems.accept("@Default(\"" + text + "\") of " + owner + "."
                                + field.javaName() + " is no " + TypeNames.of(parameter) + ". " + remedy));
            }
        }
    }

    private static Optional<String> remedy(String text, FieldType.Parameter parameter) {
        var raw = FieldType.raw(parameter.javaType());
        if (raw.isEnum()) {
            var names = Stream.of(raw.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .toList();
            return names.contains(text)
                    ? Optional.empty()
                    : Optional.of("Its constants are " + names + NearestName.hint(text, names));
        }
        return switch (parameter.kind()) {
            case BOOLEAN ->
                List.of("true", "false").contains(text.strip())
                        ? Optional.empty()
                        : Optional.of("Write \"true\" or \"false\"");
            case NUMBER_INTEGER ->
                isNumber(text.strip(), parameter.javaType())
                        ? Optional.empty()
                        : Optional.of("Write a whole number, such as \"50\"");
            case NUMBER_DOUBLE ->
                isNumber(text.strip(), parameter.javaType())
                        ? Optional.empty()
                        : Optional.of("Write a number, such as \"0.5\"");
            default -> Optional.empty();
        };
    }

    private static boolean isNumber(String text, Type type) {
        if (!NUMBER.matcher(text).matches()) {
            return false;
        }
        try {
            WireValues.fromWire(new BigDecimal(text), type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private DefaultChecks() {}
}
