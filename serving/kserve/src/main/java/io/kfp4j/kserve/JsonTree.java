package io.kfp4j.kserve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import org.jspecify.annotations.Nullable;

/** Kubernetes objects as trees, in which anything may be missing or of another type than expected. */
final class JsonTree {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTree() {}

    static JsonNode of(@Nullable Object object) {
        return MAPPER.valueToTree(object);
    }

    static GenericKubernetesResource toResource(JsonNode tree) {
        return MAPPER.convertValue(tree, GenericKubernetesResource.class);
    }
}
