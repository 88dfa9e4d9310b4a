package io.kfp4j.compiler.conformance;

import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Specs as trees that can be compared: with every component in place of its name and every executor in place of its label, so that
 * shared ones equal repeated ones.
 *
 * <p>Image, command and arguments are left out where a Java component stands for a Python one: it never has those. Container
 * components have them all.
 */
final class Trees {

    static Object of(String yaml) {
        return of(yaml, Map.of());
    }

    /**
     * A spec as a tree.
     *
     * @param compared what of image, command and arguments is compared, by the label of the executor
     */
    static Object of(String yaml, Map<String, Set<String>> compared) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(yaml).forEach(each -> documents.add(map(each)));
        var spec = documents.get(0);
        var components = map(spec.get("components"));
        var executors = map(map(spec.get("deploymentSpec")).get("executors"));
        var kubernetes = documents.size() > 1
                ? map(map(documents.get(1).get("platforms")).get("kubernetes"))
                : null;
        var platform = map(map(map(kubernetes).get("deploymentSpec")).get("executors"));
        Map<String, Object> tree = new TreeMap<>();
        tree.put("pipelineInfo", spec.get("pipelineInfo"));
        tree.put("schemaVersion", spec.get("schemaVersion"));
        tree.put("defaultPipelineRoot", spec.get("defaultPipelineRoot"));
        tree.put("pipelineConfig", map(kubernetes).get("pipelineConfig"));
        tree.put("root", inlined(map(spec.get("root")), components, masked(executors, compared), platform));
        return canonical(tree, "");
    }

    private static Map<String, Object> masked(Map<String, Object> executors, Map<String, Set<String>> compared) {
        Map<String, Object> masked = new LinkedHashMap<>();
        executors.forEach((label, executor) -> {
            var container = new LinkedHashMap<>(map(map(executor).get("container")));
            if (!container.isEmpty()) {
                Stream.of("image", "command", "args")
                        .filter(each -> !compared.getOrDefault(label, Set.of()).contains(each))
                        .forEach(container::remove);
                masked.put(label, Map.of("container", container));
            } else {
                masked.put(label, executor);
            }
        });
        return masked;
    }

    private static Object inlined(
            Object node, Map<String, Object> components, Map<String, Object> executors, Map<String, Object> platform) {
        if (node instanceof List<?> list) {
            return list.stream()
                    .map(each -> inlined(each, components, executors, platform))
                    .toList();
        }
        if (!(node instanceof Map<?, ?>)) {
            return node;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        map(node).forEach((key, value) -> {
            if (key.equals("componentRef")) {
                var component = components.get(String.valueOf(map(value).get("name")));
                tree.put("component", inlined(component, components, executors, platform));
            } else if (key.equals("executorLabel")) {
                tree.put("executor", executors.get(String.valueOf(value)));
                tree.put("platform", platform.getOrDefault(value, Map.of()));
            } else {
                tree.put(key, inlined(value, components, executors, platform));
            }
        });
        return tree;
    }

    // Numbers are compared as numbers, and the items of a loop as JSON.
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
            return canonical(Json.parse(text, "raw"), "");
        }
        return node instanceof Number number ? (Object) number.doubleValue() : String.valueOf(node) + kind(node);
    }

    // A text is not a boolean that looks like it.
    private static String kind(Object node) {
        return node instanceof Boolean ? " (boolean)" : node == null ? " (null)" : "";
    }

    /** The first place where two trees differ, with what stands there; empty where they are equal. */
    static String difference(Object python, Object here, String at) {
        if (Objects.equals(python, here)) {
            return "";
        }
        if (python instanceof Map<?, ?> && here instanceof Map<?, ?>) {
            var keys = new TreeSet<>(map(python).keySet());
            keys.addAll(map(here).keySet());
            return keys.stream()
                    .map(key -> difference(map(python).get(key), map(here).get(key), at + "/" + key))
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return at + " is " + python + " there and " + here + " here";
    }

    @SuppressWarnings("unchecked") // keys of a parsed document are texts
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    private Trees() {}
}
