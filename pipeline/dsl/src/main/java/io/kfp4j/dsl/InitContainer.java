package io.kfp4j.dsl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A container that runs before a task's own, or beside it.
 *
 * @param mounts folders by the name of the task's volume that each is
 * @param sidecar whether it keeps running beside the task
 * @param requests the least it gets, by resource
 * @param limits the most it gets, by resource
 */
public record InitContainer(
        String name,
        Container container,
        Map<String, String> variables,
        Map<String, String> mounts,
        boolean sidecar,
        Map<String, String> requests,
        Map<String, String> limits) {

    public InitContainer {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        mounts = Collections.unmodifiableMap(new LinkedHashMap<>(mounts));
        requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    public static InitContainer named(String name, Container container) {
        return new InitContainer(name, container, Map.of(), Map.of(), false, Map.of(), Map.of());
    }

    public InitContainer env(String variable, String value) {
        return new InitContainer(name, container, and(variables, variable, value), mounts, sidecar, requests, limits);
    }

    /** A volume of the task as a folder here too. */
    public InitContainer mount(String volume, String path) {
        return new InitContainer(name, container, variables, and(mounts, volume, path), sidecar, requests, limits);
    }

    /** Keeps running beside the task. */
    public InitContainer asSidecar() {
        return new InitContainer(name, container, variables, mounts, true, requests, limits);
    }

    /** The least it gets of {@code cpu} or {@code memory}. */
    public InitContainer request(String resource, String amount) {
        return new InitContainer(name, container, variables, mounts, sidecar, and(requests, resource, amount), limits);
    }

    /** The most it gets of {@code cpu} or {@code memory}. */
    public InitContainer limit(String resource, String amount) {
        return new InitContainer(name, container, variables, mounts, sidecar, requests, and(limits, resource, amount));
    }

    private static Map<String, String> and(Map<String, String> map, String key, String value) {
        var all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
