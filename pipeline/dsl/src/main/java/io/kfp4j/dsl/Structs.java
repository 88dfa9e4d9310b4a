package io.kfp4j.dsl;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.component.signature.RecordFields;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Source;
import java.util.ArrayList;
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

    @Nullable
    Source list(Values.ListOf<?> list, Resolver.Use use) {
        List<Source> items = new ArrayList<>();
        for (Value<?> each : list.items()) {
            var source = part(each, "an item of a list", use.at(list.where()));
            if (source != null) {
                items.add(source);
            }
        }
        return items.size() == list.items().size() ? new Source.ListOf(items) : null;
    }

    private @Nullable Source field(Setting<?> setting, Resolver.Use use) {
        return part(setting.value(), "the field '" + setting.name().text() + "' of a record", use.at(setting.where()));
    }

    // The server puts text where a placeholder stands, so that a number would arrive as a text.
    private @Nullable Source part(Value<?> value, String as, Resolver.Use use) {
        var source = resolver.resolve(value, use);
        if (source == null
                || source instanceof Source.Constant
                || source instanceof Source.Struct
                || source instanceof Source.ListOf
                || source instanceof Source.Text
                || (source instanceof Source.Channel channel && isText(channel.type()))) {
            return source;
        }
        resolver.refuse(
                use,
                Code.UNUSABLE_VALUE,
                use.user() + " takes " + value + " as " + as
                        + ". KFP fills in texts there and nothing else; let a component make the whole "
                        + as.substring(as.lastIndexOf(' ') + 1));
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
