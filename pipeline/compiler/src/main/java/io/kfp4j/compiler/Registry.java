package io.kfp4j.compiler;

import io.kfp4j.dsl.FromYaml;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import io.kfp4j.spec.format.SameRecords;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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
    private record ComponentKey(ComponentSpec component, @Nullable RetryPolicy inherited) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ComponentKey key
                    && SameRecords.equal(component, key.component)
                    && SameRecords.equal(inherited, key.inherited);
        }

        /** From texts alone: the JVM weaves the hash codes of records, one after the other, anew in every process. */
        @Override
        public int hashCode() {
            if (component.implementation() instanceof Implementation.Executor executor) {
                return executor.label().hashCode();
            }
            int hash = 0;
            if (component.implementation() instanceof Implementation.Dag graph) {
                for (var task : graph.dag().tasks().entrySet()) {
                    hash += task.getKey().hashCode() ^ hashCode(task.getValue());
                }
            }
            return hash;
        }

        private static int hashCode(TaskSpec task) {
            int hash = task.dependentTasks().hashCode();
            if (task.componentRef() != null) {
                hash = 31 * hash + task.componentRef().name().hashCode();
            }
            if (task.inputs() != null) {
                for (var given : task.inputs().parameters().values()) {
                    hash = 31 * hash
                            + (given.source() instanceof RuntimeValue known ? Objects.hashCode(known.constant()) : 0);
                }
            }
            return hash;
        }
    }

    private record ExecutorKey(ExecutorSpec work, @Nullable KubernetesExecutorConfig platform) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ExecutorKey key
                    && SameRecords.equal(work, key.work)
                    && SameRecords.equal(platform, key.platform);
        }

        @Override
        public int hashCode() {
            if (work.work() instanceof ExecutorSpec.Work.Container program) {
                var container = program.container();
                return 31 * Objects.hashCode(container.image())
                        + 31 * container.command().hashCode()
                        + container.args().hashCode();
            }
            return Objects.hashCode(work.work());
        }
    }

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
