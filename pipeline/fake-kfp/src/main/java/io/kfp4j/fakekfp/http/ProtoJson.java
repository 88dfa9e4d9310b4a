package io.kfp4j.fakekfp.http;

import io.kfp4j.client.message.Filter.Operation;
import io.kfp4j.spec.JsonKey;
import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages as protobuf's JSON does: a field may be spelt {@code like_this} or {@code likeThis}, a constant may be its number. What
 * is unknown is refused.
 */
public final class ProtoJson {
    /** The numbers of the one enum that leaves some out. */
    private static final List<String> OPERATIONS = List.of(
            "OPERATION_UNSPECIFIED",
            "EQUALS",
            "NOT_EQUALS",
            "GREATER_THAN",
            "",
            "GREATER_THAN_EQUALS",
            "LESS_THAN",
            "LESS_THAN_EQUALS",
            "IN",
            "IS_SUBSTRING");

    /**
     * The message in a text.
     *
     * @throws SpecException if it is not one
     */
    public static <T extends Record> T read(String text, String source, Class<T> type) {
        return Json.read(Json.text(canonical(Json.parse(text, source), type)), source, type);
    }

    private static @Nullable Object canonical(@Nullable Object tree, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (tree instanceof List<?> items && generic.getRawType() == List.class) {
                return items.stream().map(item -> canonical(item, arguments[0])).toList();
            }
        } else if (type instanceof Class<?> plain) {
            if (tree instanceof Long number && plain.isEnum()) {
                return constant(number, plain);
            }
            if (tree instanceof Map<?, ?> fields
                    && plain.isRecord()
                    && plain.isAnnotationPresent(JsonSnakeCase.class)) {
                return message(fields, plain);
            }
        }
        return tree;
    }

    private static Map<String, @Nullable Object> message(Map<?, ?> fields, Class<?> type) {
        Map<String, Type> types = types(type);
        var message = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((key, value) -> {
            String name = String.valueOf(key);
            String known = types.containsKey(name) ? name : snakeCase(name);
            Type field = types.get(known);
            if (field == null) {
                message.put(name, value);
            } else if (message.put(known, canonical(value, field)) != null) {
                throw ApiException.invalid("duplicate field \"" + known + "\"");
            }
        });
        return message;
    }

    /** The types of a message's fields, those of a oneof each under its own name. */
    private static Map<String, Type> types(Class<?> type) {
        var types = new LinkedHashMap<String, Type>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isSealed()) {
                for (Class<?> alternative : component.getType().getPermittedSubclasses()) {
                    JsonKey key = alternative.getAnnotation(JsonKey.class);
                    types.put(key == null ? alternative.getSimpleName() : key.value(), alternative);
                }
            } else {
                JsonKey key = component.getAnnotation(JsonKey.class);
                types.put(key == null ? snakeCase(component.getName()) : key.value(), component.getGenericType());
            }
        }
        return types;
    }

    private static Object constant(Long number, Class<?> type) {
        if (type == Operation.class) {
            return number >= 0 && number < OPERATIONS.size() ? OPERATIONS.get(number.intValue()) : number;
        }
        Object[] constants = type.getEnumConstants();
        return number >= 0 && number < constants.length ? ((Enum<?>) constants[number.intValue()]).name() : number;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private ProtoJson() {}
}
