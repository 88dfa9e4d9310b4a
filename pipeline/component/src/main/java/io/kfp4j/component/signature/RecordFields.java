package io.kfp4j.component.signature;

import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.TaskConfig;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the components of a record as fields. */
public final class RecordFields {

    /**
     * The fields of a record, in its order.
     *
     * @throws SignatureException with every component that no spec can express
     */
    public static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (var component : type.getRecordComponents()) {
            try {
                fields.add(of(component));
            } catch (SignatureException e) {
                e.problems().forEach(each -> problems.add(nameOf(type) + "." + component.getName() + " " + each));
            }
        }
        problems.addAll(shared(type, fields));
        if (!problems.isEmpty()) {
            throw new SignatureException(problems);
        }
        return List.copyOf(fields);
    }

    private static List<String> shared(Class<?> type, List<Field> fields) {
        List<String> problems = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (Field field : fields) {
            var other = known.putIfAbsent(field.wireName(), field.javaName());
            if (other != null) {
                problems.add(nameOf(type) + "." + field.javaName() + " is called '" + field.wireName()
                        + "' in a spec, as " + other + " is. Rename one, or give it a @WireName");
            }
        }
        return problems;
    }

    /** A class as a person would say it: {@code TrainModel.Inputs}. */
    public static String nameOf(Class<?> type) {
        var enclosing = type.getEnclosingClass();
        return enclosing == null ? type.getSimpleName() : enclosing.getSimpleName() + "." + type.getSimpleName();
    }

    private static Field of(RecordComponent component) {
        var type = FieldType.of(component.getGenericType());
        var given = component.getAnnotation(Default.class);
        var fileName = component.getAnnotation(FileName.class);
        var description = component.getAnnotation(Description.class);
        if (type instanceof FieldType.OfArtifact && given != null) {
            throw new SignatureException(
                    "is an artifact and cannot have a @Default; say @Nullable if it may be absent");
        }
        if (type instanceof FieldType.Parameter && fileName != null) {
            throw new SignatureException("is a parameter and has no @FileName; only artifacts have files");
        }
        if (isNullable(component) && component.getType().isPrimitive()) {
            throw new SignatureException("is a " + component.getType() + " and cannot be @Nullable; use its box");
        }
        return new Field(
                component.getName(),
                WireNames.of(component),
                type,
                given != null || isNullable(component) || component.getType() == TaskConfig.class,
                given == null ? null : given.value(),
                description == null ? null : description.value(),
                fileName == null ? null : checked(fileName.value()));
    }

    static @Nullable String checked(@Nullable String fileName) {
        if (fileName != null && !fileName.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
            throw new SignatureException(
                    "has the @FileName \"" + fileName + "\"; use letters, digits, '.', '_' and '-', and no folders");
        }
        return fileName;
    }

    // Any @Nullable will do, so that a component needs no particular library for it.
    private static boolean isNullable(RecordComponent component) {
        return Stream.of(
                        component.getAnnotations(), component.getAnnotatedType().getAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(each -> each.getSimpleName().equals("Nullable"));
    }

    private RecordFields() {}
}
