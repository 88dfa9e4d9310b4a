package io.kfp4j.component.signature;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.SchemaTitle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;

/** What an input or output carries: a parameter, which is a value, or an artifact, which lies in storage. */
public sealed interface FieldType {

    /**
     * A value.
     *
     * @param javaType the type in the component's record, with its type arguments
     */
    record Parameter(ParameterKind kind, Type javaType) implements FieldType {}

    /**
     * An artifact, or a list of artifacts.
     *
     * @param type the class of each
     */
    record OfArtifact(Class<? extends Artifact> type, boolean list) implements FieldType {

        /** The name KFP knows the type by, {@code system.Model}. */
        public String schemaTitle() {
            var title = type.getAnnotation(SchemaTitle.class);
            if (title == null) {
                throw new SignatureException("has the artifact type " + type.getSimpleName()
                        + ", which says no @SchemaTitle(\"system." + type.getSimpleName() + "\")");
            }
            return title.value();
        }
    }

    /** Reads the type of a record component. */
    static FieldType of(Type type) {
        var raw = raw(type);
        if (Artifact.class.isAssignableFrom(raw)) {
            return checked(new OfArtifact(raw.asSubclass(Artifact.class), false));
        }
        if (raw == List.class && Artifact.class.isAssignableFrom(raw(element(type)))) {
            return checked(new OfArtifact(raw(element(type)).asSubclass(Artifact.class), true));
        }
        return new Parameter(ParameterKind.of(raw), type);
    }

    private static FieldType checked(OfArtifact artifact) {
        if (!artifact.schemaTitle().matches("(system|google)\\.[A-Za-z][A-Za-z0-9]*")) {
            throw new SignatureException(
                    "has the artifact type " + artifact.type().getSimpleName()
                            + " with the schema title '" + artifact.schemaTitle()
                            + "'; KFP takes two parts, the first 'system' or 'google', such as 'system.Model'");
        }
        return artifact;
    }

    /** The class behind a type, without its type arguments. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        return Object.class;
    }

    /** What a list holds; {@code Object} for a raw one. */
    static Type element(Type list) {
        return list instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }
}
