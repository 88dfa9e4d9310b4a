package io.kfp4j.compiler;

import io.kfp4j.dsl.FromYaml;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The components and executors of a spec, equal ones kept once. */
final class Registry {
    private final Map<String, ComponentSpec> components = new TreeMap<>();
    private final Map<String, ExecutorSpec> executors = new TreeMap<>();
    private final Map<String, KubernetesExecutorConfig> platform = new TreeMap<>();
    private final Map<ComponentKey, String> componentNames = new HashMap<>();
    private final Map<ExecutorKey, String> executorNames = new HashMap<>();
    private final Map<Class<?>, LoadedComponent> loaded = new HashMap<>();
    private final Names taken = new Names();

    // A server lets the tasks of a graph inherit the retry policy of the first task that uses it.
    private record ComponentKey(ComponentSpec component, @Nullable RetryPolicy inherited) {}

    private record ExecutorKey(ExecutorSpec work, @Nullable KubernetesExecutorConfig platform) {}

    /**
     * The YAML behind an interface, read once.
     *
     * @throws IllegalArgumentException with a sentence about a file that is missing or holds no component
     */
    LoadedComponent load(Class<?> component, FromYaml file) {
        return loaded.computeIfAbsent(component, each -> ComponentFiles.read(each, file));
    }

    /** The label of an executor, new or equal. */
    String executor(String wanted, ExecutorSpec work, @Nullable KubernetesExecutorConfig config) {
        return executorNames.computeIfAbsent(new ExecutorKey(work, config), key -> {
            var label = taken.next("exec-" + wanted);
            executors.put(label, work);
            if (config != null) {
                platform.put(label, config);
            }
            return label;
        });
    }

    /** The name of a component, new or equal. */
    String component(String wanted, ComponentSpec component, @Nullable RetryPolicy inherited) {
        return componentNames.computeIfAbsent(new ComponentKey(component, inherited), key -> {
            var name = taken.next("comp-" + wanted);
            components.put(name, component);
            return name;
        });
    }

    Map<String, ComponentSpec> components() {
        return components;
    }

    Map<String, ExecutorSpec> executors() {
        return executors;
    }

    /** What executors need of Kubernetes, by label. */
    Map<String, KubernetesExecutorConfig> platform() {
        return platform;
    }

    private static final class Names {
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> counts = new HashMap<>();

        String next(String wanted) {
            int count = counts.merge(wanted, 1, Integer::sum);
            var name = count == 1 ? wanted : wanted + "-" + count;
            return taken.add(name) ? name : next(wanted);
        }
    }
}
