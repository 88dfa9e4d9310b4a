package io.kfp4j.kserve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;

/**
 * What must be applied to undo a roll-out: the previous values of the fields it set and of those it gave up.
 *
 * <p>Applying the whole previous object instead would make the roll-out an owner of everybody's fields.
 */
final class PreviousState {

    private PreviousState() {}

    static GenericKubernetesResource of(
            GenericKubernetesResource before, GenericKubernetesResource applied, String fieldManager) {
        JsonNode previous = JsonTree.of(before);
        ObjectNode shape = shapeOf(JsonTree.of(applied));
        for (JsonNode entry : previous.path("metadata").path("managedFields")) {
            if (entry.path("manager").asText().equals(fieldManager)
                    && entry.path("operation").asText().equals("Apply")
                    && entry.path("subresource").asText().isEmpty()) {
                addOwned(shape, entry.path("fieldsV1"));
            }
        }
        shape.remove("status");

        JsonNode restored = project(previous, shape);
        return JsonTree.toResource(restored);
    }

    private static ObjectNode shapeOf(JsonNode value) {
        ObjectNode shape = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(entry -> shape.set(entry.getKey(), shapeOf(entry.getValue())));
        return shape;
    }

    private static void addOwned(ObjectNode shape, JsonNode fields) {
        fields.properties().forEach(entry -> {
            if (entry.getKey().startsWith("f:")) {
                addOwned(shape.withObjectProperty(entry.getKey().substring(2)), entry.getValue());
            }
        });
    }

    private static JsonNode project(JsonNode value, JsonNode shape) {
        if (shape.isEmpty() || !value.isObject()) {
            return value;
        }
        ObjectNode projected = JsonNodeFactory.instance.objectNode();
        shape.properties().forEach(entry -> {
            if (value.has(entry.getKey())) {
                projected.set(entry.getKey(), project(value.get(entry.getKey()), entry.getValue()));
            }
        });
        return projected;
    }
}
