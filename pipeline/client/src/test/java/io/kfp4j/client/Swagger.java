package io.kfp4j.client;

import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** KFP's own description of its API, read where it lies beside the project. */
final class Swagger {

    /** One operation: where it is and what it takes. */
    record Operation(String method, String path, Set<String> query) {
        boolean isAt(TestServer.Asked asked) {
            return asked.method().equalsIgnoreCase(method)
                    && asked.path().matches(path.replaceAll("\\{[^}]+}", "[^/:]+"));
        }
    }

    private final Map<?, ?> root;

    private Swagger(Map<?, ?> root) {
        this.root = root;
    }

    static Swagger find() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared/api/kfp_api_v2beta1.swagger.json");
            if (Files.exists(file)) {
                try {
                    return new Swagger(map(Json.parse(Files.readString(file), file.toString())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Assumptions.abort("there is no shared/api/kfp_api_v2beta1.swagger.json beside the project");
    }

    Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        map(root.get("paths")).forEach((path, methods) -> map(methods).forEach((method, operation) -> {
            var query = new LinkedHashSet<String>();
            if (map(operation).get("parameters") instanceof List<?> parameters) {
                for (Object parameter : parameters) {
                    if ("query".equals(map(parameter).get("in"))) {
                        query.add((String) map(parameter).get("name"));
                    }
                }
            }
            operations.put(
                    (String) map(operation).get("operationId"), new Operation((String) method, (String) path, query));
        }));
        return operations;
    }

    Set<String> definitions() {
        var names = new LinkedHashSet<String>();
        map(root.get("definitions")).keySet().forEach(name -> names.add((String) name));
        return names;
    }

    /** The constants of an enum; empty for what is none. */
    List<?> constants(String definition) {
        return definition(definition).get("enum") instanceof List<?> constants ? constants : List.of();
    }

    /** The fields of a message, each with its type in a few words. */
    Map<String, String> fields(String definition) {
        var fields = new LinkedHashMap<String, String>();
        if (definition(definition).get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, type) -> fields.put((String) name, type(map(type))));
        }
        return fields;
    }

    private Map<?, ?> definition(String name) {
        return map(map(root.get("definitions")).get(name));
    }

    private static String type(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        Object type = schema.get("type");
        if ("array".equals(type)) {
            return "list of " + type(map(schema.get("items")));
        } else if ("object".equals(type)) {
            return "map of " + (schema.get("additionalProperties") instanceof Map<?, ?> values ? type(values) : "any");
        }
        return type == null ? "any" : schema.get("format") instanceof String format ? format : String.valueOf(type);
    }

    private static Map<?, ?> map(Object tree) {
        return (Map<?, ?>) tree;
    }
}
