package io.kfp4j.dsl;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.component.signature.RecordFields;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a STRUCT out of a record of values. */
final class Structs {
    private final Recording recording;
    private final Resolver resolver;

    Structs(Recording recording, Resolver resolver) {
        this.recording = recording;
        this.resolver = resolver;
    }

    @Nullable
    Source struct(Values.RecordOf<?> struct, Resolver.Use use) {
        Map<String, Source> fields = new LinkedHashMap<>();
        var complete = complete(struct);
        for (Setting<?> each : struct.fields()) {
            recording.checkNamed(each.where(), "set(…)", each.name());
            var source = field(each, use);
            if (source != null && each.name() instanceof Named.Component component) {
                fields.put(wireName(component), source);
            }
        }
        return complete && fields.size() == struct.fields().size() ? new Source.Struct(fields) : null;
    }

    // The server puts text where a placeholder stands, so that a number would arrive as a text.
    private @Nullable Source field(Setting<?> setting, Resolver.Use use) {
        var at = new Resolver.Use(setting.where(), use.user(), use.from());
        var source = resolver.resolve(setting.value(), at);
        if (source == null
                || source instanceof Source.Constant
                || source instanceof Source.Struct
                || source instanceof Source.Text
                || (source instanceof Source.Channel channel && isText(channel.type()))) {
            return source;
        }
        resolver.refuse(
                at,
                Code.UNUSABLE_VALUE,
                use.user() + " takes " + setting.value() + " as the field '"
                        + setting.name().text()
                        + "' of a record. KFP fills in texts there and nothing else; let a component"
                        + " make the whole record");
        return null;
    }

    private static boolean isText(FieldType type) {
        return type instanceof FieldType.Parameter parameter && parameter.kind() == ParameterKind.STRING;
    }

    /** Reports fields without a value, and with two. */
    boolean complete(Values.RecordOf<?> struct) {
        var names = struct.fields().stream()
                .map(Setting::name)
                .filter(Named.Component.class::isInstance)
                .map(Named.Component.class::cast)
                .toList();
        if (names.isEmpty()) {
            return false;
        }
        var type = names.get(0).record();
        var missing = fields(type).stream()
                .filter(each -> !each.optional()
                        && names.stream().noneMatch(given -> given.name().equals(each.javaName())))
                .map(each -> each.javaName() + " (" + TypeNames.of(each.type()) + ")")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            recording.problem(
                    Code.MISSING_INPUT,
                    struct.where(),
                    "recordOf(…) is missing " + missing + " of '" + RecordFields.nameOf(type) + "'");
        }
        return missing.isEmpty();
    }

    private String wireName(Named.Component component) {
        return fields(component.record()).stream()
                .filter(each -> each.javaName().equals(component.name()))
                .findFirst()
                .map(Field::wireName)
                .orElse(component.name());
    }

    private List<Field> fields(Class<?> type) {
        try {
            return RecordFields.of(type);
        } catch (SignatureException e) {
            return List.of();
        }
    }
}
