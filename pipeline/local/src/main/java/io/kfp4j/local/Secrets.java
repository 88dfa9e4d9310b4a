package io.kfp4j.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Secrets, or ConfigMaps, that tasks ask for by name: the local stand-in for a namespace's. */
public final class Secrets {
    private final Map<String, Map<String, String>> values;

    private Secrets(Map<String, Map<String, String>> values) {
        this.values = values;
    }

    /** None at all; a task may still find a variable of its own in the environment. */
    public static Secrets none() {
        return new Secrets(Map.of());
    }

    /** Values by key, by name. */
    public static Secrets of(Map<String, Map<String, String>> values) {
        var copy = new LinkedHashMap<String, Map<String, String>>();
        values.forEach((name, keys) -> copy.put(name, Map.copyOf(keys)));
        return new Secrets(copy);
    }

    /**
     * Those in a YAML file: Kubernetes Secret manifests, {@code data} or {@code stringData}, or lines such as {@code my-secret: {KEY:
     * value}}.
     *
     * @throws LocalRunException if the file is not right
     */
    public static Secrets fromFile(Path yaml) {
        return of(Manifests.read(yaml, "Secret"));
    }

    /**
     * The same for ConfigMap manifests.
     *
     * @throws LocalRunException if the file is not right
     */
    public static Secrets configMapsFromFile(Path yaml) {
        return of(Manifests.read(yaml, "ConfigMap"));
    }

    Optional<Map<String, String>> named(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Set<String> allValues() {
        return values.values().stream().flatMap(keys -> keys.values().stream()).collect(Collectors.toSet());
    }

    /** The names only. */
    @Override
    public String toString() {
        return "Secrets" + values.keySet();
    }
}
