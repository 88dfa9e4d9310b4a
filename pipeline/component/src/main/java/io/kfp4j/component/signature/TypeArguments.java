package io.kfp4j.component.signature;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a class says for the type parameters of an interface it implements. */
public final class TypeArguments {

    /**
     * The argument a class gives, however far up and through whatever type variables; null where a lambda or a raw type hides it.
     */
    public static @Nullable Type of(Class<?> type, Class<?> wanted, int index) {
        return find(type, wanted, index, Map.of());
    }

    private static @Nullable Type find(Type type, Class<?> wanted, int index, Map<TypeVariable<?>, Type> known) {
        var raw = FieldType.raw(type);
        Map<TypeVariable<?>, Type> here = new HashMap<>();
        if (type instanceof ParameterizedType parameterized) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                var given = parameterized.getActualTypeArguments()[i];
                here.put(
                        raw.getTypeParameters()[i],
                        given instanceof TypeVariable<?> v ? known.getOrDefault(v, v) : given);
            }
        }
        if (raw == wanted) {
            var argument = here.get(raw.getTypeParameters()[index]);
            return argument instanceof TypeVariable<?> ? null : argument;
        }
        return Stream.concat(Stream.of(raw.getGenericInterfaces()), Stream.ofNullable(raw.getGenericSuperclass()))
                .map(each -> find(each, wanted, index, here))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private TypeArguments() {}
}
