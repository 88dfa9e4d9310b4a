package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Kubernetes config map, by reference; its values never enter a pipeline.
 *
 * @param keyToVariable the keys that become environment variables, and their names there
 * @param optional whether a task runs without it
 */
public record ConfigMap(Value<String> name, Map<String, String> keyToVariable, boolean optional) implements EnvSource {

    public ConfigMap {
        keyToVariable = Collections.unmodifiableMap(new LinkedHashMap<>(keyToVariable));
    }

    public static ConfigMap named(String name) {
        return named(new Values.Constant<>(name));
    }

    /** A config map whose name is known when the pipeline runs. */
    public static ConfigMap named(Value<String> name) {
        return new ConfigMap(name, Map.of(), false);
    }

    /** Keys that become variables of the same name. */
    public ConfigMap keys(String... keys) {
        var all = new LinkedHashMap<>(keyToVariable);
        for (String key : keys) {
            all.put(key, key);
        }
        return new ConfigMap(name, all, optional);
    }

    /** A key under a variable name of its own. */
    public ConfigMap key(String key, String variable) {
        var all = new LinkedHashMap<>(keyToVariable);
        all.put(key, variable);
        return new ConfigMap(name, all, optional);
    }

    /** Lets tasks run where it is missing. */
    public ConfigMap asOptional() {
        return new ConfigMap(name, keyToVariable, true);
    }

    /** All keys as files in a folder. */
    public Mount at(String path) {
        return new Mount.Files(Kind.CONFIG_MAP, name, path, optional);
    }
}
