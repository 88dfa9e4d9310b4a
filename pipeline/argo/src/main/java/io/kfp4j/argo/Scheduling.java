package io.kfp4j.argo;

import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.NodeAffinityTerm;
import io.kfp4j.spec.kubernetes.PodAffinityTerm;
import io.kfp4j.spec.kubernetes.SelectorRequirement;
import io.kfp4j.spec.kubernetes.Toleration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a pod may and should run.
 *
 * @param refuse takes what has no counterpart
 */
record Scheduling(KubernetesExecutorConfig config, Consumer<String> refuse) {

    Map<String, String> nodeSelector() {
        var selector = config.nodeSelector();
        var labels = new LinkedHashMap<String, String>();
        if (selector != null) {
            labels.putAll(selector.labels());
            if (selector.nodeSelectorJson() != null
                    && known("node selector", selector.nodeSelectorJson()) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
            }
        }
        return labels;
    }

    List<Map<String, Object>> tolerations() {
        var tolerations = new ArrayList<Map<String, Object>>();
        for (var each : config.tolerations()) {
            if (each.tolerationJson() == null) {
                tolerations.add(tree(each));
            } else {
                addTrees(known("toleration", each.tolerationJson()), tolerations);
            }
        }
        return tolerations;
    }

    private static Map<String, Object> tree(Toleration toleration) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "key", toleration.key());
        put(tree, "operator", toleration.operator());
        put(tree, "value", toleration.value());
        put(tree, "effect", toleration.effect());
        if (toleration.tolerationSeconds() != null) {
            tree.put("tolerationSeconds", toleration.tolerationSeconds());
        }
        return tree;
    }

    private static void addTrees(@Nullable Object value, List<Map<String, Object>> trees) {
        if (value instanceof List<?> list) {
            list.forEach(item -> addTrees(item, trees));
        } else if (value instanceof Map<?, ?> map) {
            var tree = new LinkedHashMap<String, Object>();
            map.forEach((key, item) ->
                    tree.put(String.valueOf(key), item instanceof Double number ? number.longValue() : item));
            trees.add(tree);
        }
    }

    Map<String, Object> affinity() {
        var affinity = new LinkedHashMap<String, Object>();
        var nodes = nodes();
        if (!nodes.isEmpty()) {
            affinity.put("nodeAffinity", nodes);
        }
        var near = pods(false);
        if (!near.isEmpty()) {
            affinity.put("podAffinity", near);
        }
        var away = pods(true);
        if (!away.isEmpty()) {
            affinity.put("podAntiAffinity", away);
        }
        return affinity;
    }

    private Map<String, Object> nodes() {
        var required = new ArrayList<Map<String, Object>>();
        var preferred = new ArrayList<Map<String, Object>>();
        var whole = new LinkedHashMap<String, Object>();
        for (var term : config.nodeAffinity()) {
            if (term.nodeAffinityJson() != null) {
                if (known("node affinity", term.nodeAffinityJson()) instanceof Map<?, ?> map) {
                    map.forEach((key, value) -> whole.put(String.valueOf(key), whole(value)));
                }
            } else if (term.weight() == null) {
                required.add(tree(term));
            } else {
                preferred.add(Map.of("weight", term.weight(), "preference", tree(term)));
            }
        }
        if (!required.isEmpty()) {
            whole.put("requiredDuringSchedulingIgnoredDuringExecution", Map.of("nodeSelectorTerms", required));
        }
        if (!preferred.isEmpty()) {
            whole.put("preferredDuringSchedulingIgnoredDuringExecution", preferred);
        }
        return whole;
    }

    /** Weights are whole numbers, and the specification knows only decimal ones. */
    private static @Nullable Object whole(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var result = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, item) -> result.put(String.valueOf(key), whole(item)));
            return result;
        }
        if (value instanceof List<?> list) {
            var result = new ArrayList<@Nullable Object>();
            list.forEach(item -> result.add(whole(item)));
            return result;
        }
        return value instanceof Double number ? (Object) number.longValue() : value;
    }

    private static Map<String, Object> tree(NodeAffinityTerm term) {
        var tree = new LinkedHashMap<String, Object>();
        if (!term.matchExpressions().isEmpty()) {
            tree.put("matchExpressions", requirements(term.matchExpressions()));
        }
        if (!term.matchFields().isEmpty()) {
            tree.put("matchFields", requirements(term.matchFields()));
        }
        return tree;
    }

    private Map<String, Object> pods(boolean away) {
        var required = new ArrayList<Map<String, Object>>();
        var preferred = new ArrayList<Map<String, Object>>();
        for (var term : config.podAffinity()) {
            if (Boolean.TRUE.equals(term.anti()) != away) {
                continue;
            }
            if (term.weight() == null) {
                required.add(tree(term));
            } else {
                preferred.add(Map.of("weight", term.weight(), "podAffinityTerm", tree(term)));
            }
        }
        var whole = new LinkedHashMap<String, Object>();
        if (!required.isEmpty()) {
            whole.put("requiredDuringSchedulingIgnoredDuringExecution", required);
        }
        if (!preferred.isEmpty()) {
            whole.put("preferredDuringSchedulingIgnoredDuringExecution", preferred);
        }
        return whole;
    }

    private static Map<String, Object> tree(PodAffinityTerm term) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("labelSelector", selector(term.matchPodExpressions(), term.matchPodLabels()));
        put(tree, "topologyKey", term.topologyKey());
        if (!term.namespaces().isEmpty()) {
            tree.put("namespaces", term.namespaces());
        }
        var namespaces = selector(term.matchNamespaceExpressions(), term.matchNamespaceLabels());
        if (!namespaces.isEmpty()) {
            tree.put("namespaceSelector", namespaces);
        }
        return tree;
    }

    private static Map<String, Object> selector(List<SelectorRequirement> requirements, Map<String, String> labels) {
        var selector = new LinkedHashMap<String, Object>();
        if (!requirements.isEmpty()) {
            selector.put("matchExpressions", requirements(requirements));
        }
        if (!labels.isEmpty()) {
            selector.put("matchLabels", labels);
        }
        return selector;
    }

    private static List<Map<String, Object>> requirements(List<SelectorRequirement> requirements) {
        return requirements.stream()
                .map(each -> {
                    var tree = new LinkedHashMap<String, Object>();
                    tree.put("key", each.key());
                    tree.put("operator", each.operator());
                    if (!each.values().isEmpty()) {
                        tree.put("values", each.values());
                    }
                    return (Map<String, Object>) tree;
                })
                .toList();
    }

    private @Nullable Object known(String what, ParameterInput input) {
        if (input.source() instanceof ParameterSource.RuntimeValue value && value.constant() != null) {
            return value.constant();
        }
        refuse.accept("its " + what
                + " is known only when the pipeline runs, and Argo needs it before. Give it a fixed value.");
        return null;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            tree.put(key, value);
        }
    }
}
