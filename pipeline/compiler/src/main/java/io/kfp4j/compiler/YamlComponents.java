package io.kfp4j.compiler;

import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ComponentRef;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a component that came in as YAML into a spec, with the components and executors it refers to, under names of this spec. */
final class YamlComponents {
    private static final int DEEPEST = 50;

    private final Registry registry;
    private final Channels channels;
    private final LoadedComponent loaded;
    private final @Nullable RetryPolicy inherited;
    private final Map<String, String> names = new HashMap<>();

    YamlComponents(Registry registry, Channels channels, LoadedComponent loaded, @Nullable RetryPolicy inherited) {
        this.registry = registry;
        this.channels = channels;
        this.loaded = loaded;
        this.inherited = inherited;
    }

    /**
     * The name of the component in this spec.
     *
     * @param wanted what it is called here
     * @param platform what the task asks of Kubernetes
     * @throws IllegalArgumentException with a sentence about options that a component of this kind cannot have, and about a file that
     *     refers to what it does not hold
     */
    String add(String wanted, ContainerOptions options, @Nullable KubernetesExecutorConfig platform) {
        if (loaded.component().implementation() instanceof Implementation.Executor executor) {
            return executor(wanted, loaded.component(), executor.label(), options, platform);
        }
        if (platform != null || !options.equals(ContainerOptions.none())) {
            throw new IllegalArgumentException(loaded.source()
                    + " holds a pipeline, and options such as image, resources, environment and mounts are for components."
                    + " Leave them out");
        }
        return graph(wanted, loaded.component(), 0);
    }

    private String executor(
            String wanted,
            ComponentSpec component,
            String label,
            ContainerOptions options,
            @Nullable KubernetesExecutorConfig platform) {
        var executor = loaded.executors().get(label);
        var own = loaded.platform().get(label);
        if (executor == null) {
            throw new IllegalArgumentException(
                    loaded.source() + " refers to the executor '" + label + "', which it has not");
        }
        if (own != null && platform != null) {
            throw new IllegalArgumentException(loaded.source()
                    + " says itself what it asks of Kubernetes. Leave secrets, volumes and places out of its task");
        }
        var work = executor.work() instanceof ExecutorSpec.Work.Container container
                ? new ExecutorSpec(
                        new ExecutorSpec.Work.Container(Containers.with(container.container(), options, channels)))
                : executor;
        return component(
                wanted,
                component,
                new Implementation.Executor(registry.executor(wanted, work, own == null ? platform : own)),
                null);
    }

    private String graph(String wanted, ComponentSpec component, int depth) {
        if (depth == DEEPEST) {
            throw new IllegalArgumentException(
                    loaded.source() + " nests components more than " + DEEPEST + " deep. Does one contain itself?");
        }
        if (!(component.implementation() instanceof Implementation.Dag dag)) {
            throw new IllegalArgumentException(loaded.source() + " has a component that nothing implements");
        }
        Map<String, TaskSpec> tasks = new TreeMap<>();
        dag.dag().tasks().forEach((name, task) -> tasks.put(name, task(task, depth)));
        return component(
                wanted,
                component,
                new Implementation.Dag(new DagSpec(tasks, dag.dag().outputs())),
                inherited);
    }

    private TaskSpec task(TaskSpec task, int depth) {
        var name = task.componentRef() == null ? "" : task.componentRef().name();
        var component = loaded.components().get(name);
        if (component == null) {
            throw new IllegalArgumentException(
                    loaded.source() + " refers to the component '" + name + "', which it has not");
        }
        var known = names.get(name);
        var here = known == null ? nested(name.replaceFirst("^comp-", ""), component, depth) : known;
        names.put(name, here);
        return new TaskSpec(
                task.taskInfo(),
                new ComponentRef(here),
                task.inputs(),
                task.dependentTasks(),
                task.cachingOptions(),
                task.triggerPolicy(),
                task.iterator(),
                task.iteratorPolicy(),
                task.retryPolicy());
    }

    private String nested(String wanted, ComponentSpec component, int depth) {
        return component.implementation() instanceof Implementation.Executor executor
                ? executor(wanted, component, executor.label(), ContainerOptions.none(), null)
                : graph(wanted, component, depth + 1);
    }

    private String component(
            String wanted, ComponentSpec component, Implementation implementation, @Nullable RetryPolicy retry) {
        return registry.component(
                wanted,
                new ComponentSpec(
                        component.inputDefinitions(),
                        component.outputDefinitions(),
                        implementation,
                        component.singlePlatformSpecs(),
                        component.taskConfigPassthroughs()),
                retry);
    }
}
