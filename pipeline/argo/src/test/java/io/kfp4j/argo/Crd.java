package io.kfp4j.argo;

import io.kfp4j.argo.object.ArgoObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that an API server holds an object against; here unknown fields are wrong as well, which a server drops in silence. */
record Crd(Map<?, ?> schema) {

    static Crd read(String file) {
        try {
            var text = Files.readString(Shared.folder("crds").resolve(file));
            var crd = tree(text);
            var version = (Map<?, ?>) ((List<?>) at(crd, "spec", "versions")).get(0);
            return new Crd((Map<?, ?>) at(version, "schema", "openAPIV3Schema"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The part of the schema for one field. */
    Crd field(String name) {
        return new Crd((Map<?, ?>) at(schema, "properties", name));
    }

    List<String> problems(ArgoObject object) {
        return problems(tree(object.yaml()));
    }

    List<String> problems(Object tree) {
        var problems = new ArrayList<String>();
        check("", schema, tree, problems);
        return problems;
    }

    static Map<?, ?> tree(String yaml) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(8_000_000)
                .setMaxAliasesForCollections(0)
                .build();
        return (Map<?, ?>) new Load(settings).loadFromString(yaml);
    }

    private static Object at(Object tree, String... keys) {
        var found = tree;
        for (var key : keys) {
            found = ((Map<?, ?>) found).get(key);
        }
        return found;
    }

    private static void check(String path, Map<?, ?> schema, Object value, List<String> problems) {
        if (Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
            if (!(value instanceof String || value instanceof Integer)) {
                problems.add(path + " is " + value + ", not a number or text");
            }
            return;
        }
        if (schema.get("type") == null) {
            return;
        }
        switch ((String) schema.get("type")) {
            case "object" -> object(path, schema, value, problems);
            case "array" -> {
                if (value instanceof List<?> list) {
                    for (var i = 0; i < list.size(); i++) {
                        check(path + "/" + i, (Map<?, ?>) schema.get("items"), list.get(i), problems);
                    }
                } else {
                    problems.add(path + " is no list");
                }
            }
            case "string" -> expect(value instanceof String, path, value, "text", problems);
            case "boolean" -> expect(value instanceof Boolean, path, value, "true or false", problems);
            case "integer" ->
                expect(value instanceof Integer || value instanceof Long, path, value, "an integer", problems);
            default -> expect(value instanceof Number, path, value, "a number", problems);
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
            problems.add(path + " is " + value + ", not one of " + allowed);
        }
    }

    private static void object(String path, Map<?, ?> schema, Object value, List<String> problems) {
        if (!(value instanceof Map<?, ?> map)) {
            problems.add(path + " is no object");
            return;
        }
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !map.containsKey(name))
                    .forEach(name -> problems.add(path + " has no " + name));
        }
        var properties = schema.get("properties") instanceof Map<?, ?> fields ? fields : Map.of();
        var others = schema.get("additionalProperties");
        map.forEach((key, field) -> {
            if (properties.get(key) instanceof Map<?, ?> known) {
                check(path + "/" + key, known, field, problems);
            } else if (others instanceof Map<?, ?> known) {
                check(path + "/" + key, known, field, problems);
            } else if (!Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"))
                    && !properties.isEmpty()) {
                problems.add(path + " has the unknown field " + key);
            }
        });
    }

    private static void expect(boolean fits, String path, Object value, String wanted, List<String> problems) {
        if (!fits) {
            problems.add(path + " is " + value + ", not " + wanted);
        }
    }
}
