package io.kfp4j.dsl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A container that runs before a task's own, or beside it.
 *
 * @param mounts folders by the name of the task's volume that each is
 * @param sidecar whether it keeps running beside the task
 */
public record InitContainer(
        String name, Container container, Map<String, String> variables, Map<String, String> mounts, boolean sidecar) {

    public InitContainer {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        mounts = Collections.unmodifiableMap(new LinkedHashMap<>(mounts));
    }

    public static InitContainer named(String name, Container container) {
        return new InitContainer(name, container, Map.of(), Map.of(), false);
    }

    public InitContainer env(String variable, String value) {
        return new InitContainer(name, container, and(variables, variable, value), mounts, sidecar);
    }

    /** A volume of the task as a folder here too. */
    public InitContainer mount(String volume, String path) {
        return new InitContainer(name, container, variables, and(mounts, volume, path), sidecar);
    }

    /** Keeps running beside the task. */
    public InitContainer asSidecar() {
        return new InitContainer(name, container, variables, mounts, true);
    }

    private static Map<String, String> and(Map<String, String> map, String key, String value) {
        var all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
