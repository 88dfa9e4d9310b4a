package io.kfp4j.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fields of an object by their paths, as managers own them. A field is a scalar, a list or an empty mapping: lists belong
 * to one manager as a whole.
 */
final class FieldSet {

    private final Set<List<String>> paths;

    private FieldSet(Set<List<String>> paths) {
        this.paths = paths;
    }

    static FieldSet empty() {
        return new FieldSet(new LinkedHashSet<>());
    }

    /** What a manager can own in the main part of an object: neither what names it nor its status. */
    static FieldSet ofObject(JsonNode object) {
        FieldSet set = empty();
        object.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "apiVersion", "kind", "status" -> {}
                case "metadata" ->
                    List.of("labels", "annotations", "finalizers", "ownerReferences")
                            .forEach(key -> {
                                if (entry.getValue().has(key)) {
                                    collect(entry.getValue().get(key), List.of("metadata", key), set.paths);
                                }
                            });
                default -> collect(entry.getValue(), List.of(entry.getKey()), set.paths);
            }
        });
        return set;
    }

    static FieldSet ofStatus(JsonNode object) {
        FieldSet set = empty();
        if (object.has("status")) {
            collect(object.get("status"), List.of("status"), set.paths);
        }
        return set;
    }

    static FieldSet fromFieldsV1(JsonNode fields) {
        FieldSet set = empty();
        collectFieldsV1(fields, List.of(), set.paths);
        return set;
    }

    ObjectNode toFieldsV1() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (List<String> path : paths) {
            ObjectNode node = root;
            for (String key : path) {
                node = node.withObjectProperty("f:" + key);
            }
        }
        return root;
    }

    Set<List<String>> paths() {
        return paths;
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    boolean contains(List<String> path) {
        return paths.contains(path);
    }

    /** Whether it holds the path itself or something below it. */
    boolean touches(List<String> path) {
        return paths.stream()
                .anyMatch(own ->
                        own.size() >= path.size() && own.subList(0, path.size()).equals(path));
    }

    /** Whether it holds the path, something below it or something above it. */
    boolean overlaps(List<String> path) {
        return touches(path)
                || paths.stream()
                        .anyMatch(own -> own.size() < path.size()
                                && path.subList(0, own.size()).equals(own));
    }

    FieldSet with(FieldSet others) {
        Set<List<String>> all = new LinkedHashSet<>(paths);
        all.addAll(others.paths);
        return new FieldSet(all);
    }

    FieldSet without(Predicate<List<String>> gone) {
        Set<List<String>> rest = new LinkedHashSet<>(paths);
        rest.removeIf(gone);
        return new FieldSet(rest);
    }

    /** The value at a path, missing if there is none. */
    static JsonNode at(JsonNode object, List<String> path) {
        JsonNode node = object;
        for (String key : path) {
            node = node.path(key);
        }
        return node;
    }

    static String display(List<String> path) {
        return "." + String.join(".", path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSet set && set.paths.equals(paths);
    }

    @Override
    public int hashCode() {
        return paths.hashCode();
    }

    private static void collect(JsonNode value, List<String> path, Set<List<String>> into) {
        if (value.isObject() && !value.isEmpty()) {
            value.properties().forEach(entry -> collect(entry.getValue(), below(path, entry.getKey()), into));
        } else {
            into.add(path);
        }
    }

    private static void collectFieldsV1(JsonNode fields, List<String> path, Set<List<String>> into) {
        boolean leaf = true;
        for (var entry : fields.properties()) {
            if (entry.getKey().startsWith("f:")) {
                leaf = false;
                collectFieldsV1(entry.getValue(), below(path, entry.getKey().substring(2)), into);
            }
        }
        if (leaf && !path.isEmpty()) {
            into.add(path);
        }
    }

    private static List<String> below(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }
}
