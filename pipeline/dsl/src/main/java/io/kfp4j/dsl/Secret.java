package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Kubernetes secret, by reference; its values never enter a pipeline.
 *
 * @param keyToVariable the keys that become environment variables, and their names there
 * @param optional whether a task runs without it
 */
public record Secret(Value<String> name, Map<String, String> keyToVariable, boolean optional) implements EnvSource {

    public Secret {
        keyToVariable = Collections.unmodifiableMap(new LinkedHashMap<>(keyToVariable));
    }

    public static Secret named(String name) {
        return named(new Values.Constant<>(name));
    }

    /** A secret whose name is known when the pipeline runs. */
    public static Secret named(Value<String> name) {
        return new Secret(name, Map.of(), false);
    }

    /** Keys that become variables of the same name. */
    public Secret keys(String... keys) {
        var all = new LinkedHashMap<>(keyToVariable);
        for (String key : keys) {
            all.put(key, key);
        }
        return new Secret(name, all, optional);
    }

    /** A key under a variable name of its own. */
    public Secret key(String key, String variable) {
        var all = new LinkedHashMap<>(keyToVariable);
        all.put(key, variable);
        return new Secret(name, all, optional);
    }

    /** Lets tasks run where it is missing. */
    public Secret asOptional() {
        return new Secret(name, keyToVariable, true);
    }

    /** All keys as files in a folder. */
    public Mount at(String path) {
        return new Mount.Files(Kind.SECRET, name, path, optional);
    }
}
