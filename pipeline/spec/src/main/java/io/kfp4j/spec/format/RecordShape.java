package io.kfp4j.spec.format;

import io.kfp4j.spec.JsonKey;
import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.JsonStruct;
import io.kfp4j.spec.JsonUnwrapped;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a record looks as JSON: looked at once, then kept for as long as the class. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /**
     * One component.
     *
     * @param index its place among the components
     * @param name its key in JSON
     * @param hasPresence whether it may be absent, and is written whenever it is not
     * @param inStruct whether numbers in it are doubles
     */
    record Component(
            int index, String name, Shape shape, boolean hasPresence, boolean inStruct, MethodHandle accessor) {

        @Nullable
        Object of(Object owner) {
            try {
                return accessor.invokeExact(owner);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("an accessor of a record threw a checked exception", e);
            }
        }
    }

    private final Class<?> type;
    private final boolean unwrapped;
    private final @Nullable String key;
    private final List<Component> components;
    private final Map<String, Component> byKey;
    // Only who reads needs it.
    private volatile @Nullable MethodHandle constructor;

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private RecordShape(Class<?> type) {
        this.type = type;
        this.unwrapped = type.isAnnotationPresent(JsonUnwrapped.class);
        this.key = type.isAnnotationPresent(JsonKey.class) ? Shape.keyOf(type) : null;
        RecordComponent[] declared = type.getRecordComponents();
        try {
            this.components = components(declared, MethodHandles.privateLookupIn(type, MethodHandles.lookup()));
        } catch (ReflectiveOperationException e) {
            throw notOpen(type, e);
        }
        this.byKey = byKey(components);
    }

    private static MethodHandle constructor(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, declared.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw notOpen(type, e);
        }
    }

    private static IllegalArgumentException notOpen(Class<?> type, ReflectiveOperationException e) {
        return new IllegalArgumentException(
                "the record '" + type.getName() + "' is not open to '" + RecordShape.class.getPackageName() + "'", e);
    }

    private static List<Component> components(RecordComponent[] declared, MethodHandles.Lookup lookup)
            throws IllegalAccessException {
        var components = new ArrayList<Component>();
        for (RecordComponent component : declared) {
            components.add(new Component(
                    components.size(),
                    keyOf(component),
                    Shape.of(component.getGenericType()),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.isAnnotationPresent(JsonStruct.class),
                    lookup.unreflect(component.getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class))));
        }
        return List.copyOf(components);
    }

    private static String keyOf(RecordComponent component) {
        JsonKey key = component.getAnnotation(JsonKey.class);
        if (key != null) {
            return key.value();
        }
        return component.getDeclaringRecord().isAnnotationPresent(JsonSnakeCase.class)
                ? CAPITAL.matcher(component.getName())
                        .replaceAll(capital -> "_" + capital.group().toLowerCase(Locale.ROOT))
                : component.getName();
    }

    private static Map<String, Component> byKey(List<Component> components) {
        var byKey = new LinkedHashMap<String, Component>();
        for (Component component : components) {
            if (component.shape() instanceof Shape.OneOf oneOf) {
                oneOf.alternatives().keySet().forEach(key -> byKey.put(key, component));
            } else {
                byKey.put(component.name(), component);
            }
        }
        return byKey;
    }

    /** Whether its only component stands for the record. */
    boolean unwrapped() {
        return unwrapped;
    }

    /** The key under which it stands as an alternative of a oneof. */
    String key() {
        return key == null ? Shape.keyOf(type) : key;
    }

    Component onlyComponent() {
        return components.get(0);
    }

    List<Component> components() {
        return components;
    }

    /** The components by the keys they may stand under; a oneof has several. */
    Map<String, Component> byKey() {
        return byKey;
    }

    /** Makes the record; what its constructor throws comes through. */
    Object create(@Nullable Object[] values) {
        MethodHandle made = constructor;
        if (made == null) {
            made = constructor(type);
            constructor = made;
        }
        try {
            return made.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of '" + type.getName() + "' threw a checked exception", e);
        }
    }
}
