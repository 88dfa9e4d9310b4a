package io.kfp4j.kserve;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an InferenceService, whoever wrote it. */
final class InferenceServiceReader {

    private InferenceServiceReader() {}

    static InferenceService read(GenericKubernetesResource resource) {
        JsonNode object = JsonTree.of(resource);
        JsonNode metadata = object.path("metadata");
        String name = metadata.path("name").asText();
        JsonNode predictor = object.path("spec").path("predictor");
        JsonNode model = predictor.path("model");
        if (!model.path("storageUri").isTextual()) {
            throw new IllegalArgumentException("InferenceService '" + name
                    + "' has no spec.predictor.model.storageUri: it does not serve a stored model.");
        }
        return new InferenceService(
                name,
                metadata.path("namespace").asText(),
                strings(metadata.path("labels")),
                strings(metadata.path("annotations")),
                new Predictor(
                        model.path("modelFormat").path("name").asText(),
                        text(model.path("runtime")),
                        model.path("protocolVersion").asText("v1"),
                        new StorageUri(model.path("storageUri").asText()),
                        text(predictor.path("serviceAccountName")),
                        new ComputeResources(
                                strings(model.path("resources").path("requests")),
                                strings(model.path("resources").path("limits"))),
                        number(predictor.path("minReplicas")),
                        number(predictor.path("maxReplicas")),
                        number(predictor.path("canaryTrafficPercent"))));
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
        return strings;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isInt() ? node.asInt() : null;
    }
}
