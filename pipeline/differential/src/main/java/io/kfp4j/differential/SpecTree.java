package io.kfp4j.differential;

import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A spec as a tree that can be compared: with every component in place of its name and every executor in place of its label, so that
 * shared ones equal repeated ones. Numbers are numbers, and the items of a loop are JSON.
 */
final class SpecTree {
    /** A null in the file, which is not the text that looks like it. */
    private enum Absent {
        NULL
    }

    private final Map<String, Object> components;
    private final Map<String, Object> executors;
    private final Map<String, Object> platform;

    private SpecTree(Map<String, Object> spec, Map<String, Object> platform) {
        this.components = map(spec.get("components"));
        this.executors = map(map(spec.get("deploymentSpec")).get("executors"));
        this.platform = map(map(platform.get("deploymentSpec")).get("executors"));
    }

    static Map<String, Object> of(String yaml) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(yaml).forEach(each -> documents.add(map(each)));
        var spec = documents.get(0);
        var platform = documents.size() < 2
                ? Map.<String, Object>of()
                : map(map(documents.get(1).get("platforms")).get("kubernetes"));
        var tree = new TreeMap<>(spec);
        tree.keySet().removeAll(List.of("components", "deploymentSpec", "sdkVersion"));
        tree.put("pipelineConfig", platform.getOrDefault("pipelineConfig", Map.of()));
        return map(canonical(new SpecTree(spec, platform).inlined(tree), ""));
    }

    private Object inlined(@Nullable Object node) {
        if (node == null) {
            return Absent.NULL;
        }
        if (node instanceof List<?> list) {
            return list.stream().map(this::inlined).toList();
        }
        if (!(node instanceof Map<?, ?>)) {
            return node;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        map(node).forEach((key, value) -> {
            switch (key) {
                case "componentRef" ->
                    tree.put(
                            "component",
                            inlined(components.get(String.valueOf(map(value).get("name")))));
                case "executorLabel" -> {
                    tree.put("executor", executors.getOrDefault(String.valueOf(value), Map.of()));
                    tree.put("platform", platform.getOrDefault(String.valueOf(value), Map.of()));
                }
                default -> tree.put(key, inlined(value));
            }
        });
        return tree;
    }

    private static Object canonical(Object node, String key) {
        if (node instanceof Map<?, ?>) {
            Map<String, Object> tree = new TreeMap<>();
            map(node).forEach((name, each) -> tree.put(name, canonical(each, name)));
            return tree;
        }
        if (node instanceof List<?> list) {
            return list.stream().map(each -> canonical(each, "")).toList();
        }
        if (key.equals("raw") && node instanceof String text) {
            return canonical(Objects.requireNonNull(Json.parse(text, "raw")), "");
        }
        return node instanceof Number number
                ? (Object) number.doubleValue()
                : node instanceof String text ? "'" + text + "'" : String.valueOf(node);
    }

    @SuppressWarnings("unchecked") // keys of a parsed document are texts
    private static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
