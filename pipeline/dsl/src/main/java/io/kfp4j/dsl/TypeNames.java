package io.kfp4j.dsl;

import io.kfp4j.component.signature.FieldType;

/** Types as messages name them. */
final class TypeNames {

    static String of(FieldType type) {
        if (type instanceof FieldType.OfArtifact artifact) {
            var name = artifact.type().getSimpleName();
            return artifact.list() ? "List<" + name + ">" : name;
        }
        return FieldType.raw(((FieldType.Parameter) type).javaType()).getSimpleName();
    }

    private TypeNames() {}
}
