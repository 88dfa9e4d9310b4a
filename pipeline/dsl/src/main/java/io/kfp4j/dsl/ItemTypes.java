package io.kfp4j.dsl;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.definition.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the items of a list are. */
final class ItemTypes {

    /** The type that all items have; empty if they have several, or one that no parameter can have. */
    static Optional<FieldType> ofAll(List<Object> items) {
        var classes = items.stream().map(ItemTypes::classOf).collect(Collectors.toSet());
        if (classes.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(FieldType.of(classes.iterator().next()));
        } catch (SignatureException e) {
            return Optional.empty();
        }
    }

    /** The type of the items of a list known when the pipeline runs; empty if it is no list. */
    static Optional<FieldType> of(Source.Channel list) {
        if (list instanceof Source.Collected collected) {
            return Optional.of(innermost(collected).type());
        }
        if (list.type() instanceof FieldType.OfArtifact artifact && artifact.list()) {
            return Optional.of(new FieldType.OfArtifact(artifact.type(), false));
        }
        if (list.type() instanceof FieldType.Parameter parameter && parameter.kind() == ParameterKind.LIST) {
            try {
                return Optional.of(FieldType.of(FieldType.element(parameter.javaType())));
            } catch (SignatureException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Source.Produced innermost(Source.Collected collected) {
        return collected.each() instanceof Source.Collected inner ? innermost(inner) : collected.each();
    }

    private static Class<?> classOf(Object item) {
        if (item instanceof Enum<?> constant) {
            return constant.getDeclaringClass();
        }
        return item instanceof List ? List.class : item instanceof Map ? Map.class : item.getClass();
    }

    private ItemTypes() {}
}
