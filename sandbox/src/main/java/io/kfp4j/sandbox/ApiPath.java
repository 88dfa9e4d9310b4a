package io.kfp4j.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path of the Kubernetes API, taken apart. */
record ApiPath(String object, String subresource, Map<String, String> parameters) {

    static ApiPath of(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        Map<String, String> parameters = new HashMap<>();
        if (query >= 0) {
            for (String pair : target.substring(query + 1).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        boolean status = path.endsWith("/status");
        return new ApiPath(
                status ? path.substring(0, path.length() - "/status".length()) : path,
                status ? "status" : "",
                Map.copyOf(parameters));
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    String collection() {
        return object.substring(0, object.lastIndexOf('/'));
    }

    String name() {
        return object.substring(object.lastIndexOf('/') + 1);
    }

    boolean isProbe() {
        return object.equals("/healthz") || object.equals("/readyz") || object.equals("/livez");
    }

    boolean isVersion() {
        return object.equals("/version");
    }

    /** Whether an object says what it is, and is the one this path names. */
    boolean fits(JsonNode applied) {
        JsonNode metadata = applied.path("metadata");
        String namespace = metadata.path("namespace").asText();
        return applied.path("apiVersion").isTextual()
                && applied.path("kind").isTextual()
                && metadata.path("name").asText().equals(name())
                && (namespace.isEmpty() || object.contains("/namespaces/" + namespace + "/"));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
