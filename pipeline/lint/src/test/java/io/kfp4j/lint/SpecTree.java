package io.kfp4j.lint;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A compiled pipeline as maps and lists that can be changed. */
final class SpecTree {
    final Map<String, Object> pipeline;
    final Map<String, Object> platform;

    /** A task and the component of the graph it is in. */
    record At(String name, Map<String, Object> task, Map<String, Object> tasks, Map<String, Object> graph) {}

    SpecTree(CompiledPipeline compiled) {
        pipeline = map(copy(Json.parse(Json.write(compiled.pipeline()), "pipeline")));
        platform = compiled.platform() == null
                ? new LinkedHashMap<>()
                : map(copy(Json.parse(Json.write(compiled.platform()), "platform")));
    }

    CompiledPipeline compiled() {
        return new CompiledPipeline(
                Json.read(Json.text(pipeline), "mutant", PipelineSpec.class),
                platform.isEmpty() ? null : Json.read(Json.text(platform), "mutant", PlatformSpec.class));
    }

    Map<String, Object> components() {
        return at(pipeline, "components");
    }

    Map<String, Object> executors() {
        return at(pipeline, "deploymentSpec", "executors");
    }

    Map<String, Object> kubernetes() {
        return at(platform, "platforms", "kubernetes", "deploymentSpec", "executors");
    }

    List<Map<String, Object>> containers() {
        return executors().values().stream()
                .map(executor -> at(map(executor), "container"))
                .filter(container -> !container.isEmpty())
                .toList();
    }

    List<At> tasks() {
        List<At> all = new ArrayList<>();
        List<Map<String, Object>> graphs = new ArrayList<>(List.of(at(pipeline, "root")));
        components().values().forEach(component -> graphs.add(map(component)));
        for (var graph : graphs) {
            var tasks = at(graph, "dag", "tasks");
            tasks.forEach((name, task) -> all.add(new At(name, map(task), tasks, graph)));
        }
        return all;
    }

    Map<String, Object> component(At task) {
        return at(components(), String.valueOf(at(task.task(), "componentRef").get("name")));
    }

    /** What stands there; an empty map outside the tree if nothing does. */
    static Map<String, Object> at(Map<String, Object> from, String... keys) {
        Map<String, Object> here = from;
        for (String key : keys) {
            if (!(here.get(key) instanceof Map<?, ?>)) {
                return new LinkedHashMap<>();
            }
            here = map(Objects.requireNonNull(here.get(key)));
        }
        return here;
    }

    /** What stands there, made if need be. */
    static Map<String, Object> made(Map<String, Object> from, String... keys) {
        Map<String, Object> here = from;
        for (String key : keys) {
            here = map(here.computeIfAbsent(key, any -> new LinkedHashMap<>()));
        }
        return here;
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys.
    static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked") // Made by copy below.
    static List<Object> list(Map<String, Object> from, String key) {
        return (List<Object>) from.computeIfAbsent(key, any -> new ArrayList<>());
    }

    private static Object copy(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return tree;
    }
}
