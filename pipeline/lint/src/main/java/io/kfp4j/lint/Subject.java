package io.kfp4j.lint;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pipeline under the eyes of the rules: its graphs, tasks and executors, with names resolved where they can be. */
final class Subject {
    static final SpecPath KUBERNETES = SpecPath.of("platforms", "kubernetes");
    static final SpecPath KUBERNETES_EXECUTORS = KUBERNETES.to("deploymentSpec", "executors");

    private final CompiledPipeline compiled;
    private final List<Graph> graphs = new ArrayList<>();
    private final List<Executor> executors = new ArrayList<>();

    Subject(CompiledPipeline compiled) {
        this.compiled = compiled;
        if (pipeline().root() != null) {
            graph("", SpecPath.of("root"), pipeline().root());
        }
        components().forEach((name, component) -> graph(name, SpecPath.of("components", name), component));
        executorSpecs()
                .forEach((label, spec) -> executors.add(new Executor(
                        label,
                        SpecPath.of("deploymentSpec", "executors", label),
                        spec,
                        tasks().filter(task -> label.equals(label(task.component())))
                                .toList(),
                        kubernetes().get(label))));
    }

    private void graph(String name, SpecPath at, ComponentSpec component) {
        if (component.implementation() instanceof Implementation.Dag implementation) {
            DagSpec dag = implementation.dag();
            List<Task> tasks = new ArrayList<>();
            dag.tasks()
                    .forEach((task, spec) -> tasks.add(new Task(
                            task,
                            at.to("dag", "tasks", task),
                            spec,
                            spec.componentRef() == null
                                    ? null
                                    : components().get(spec.componentRef().name()))));
            graphs.add(new Graph(name, at, component, dag, List.copyOf(tasks)));
        }
    }

    CompiledPipeline compiled() {
        return compiled;
    }

    PipelineSpec pipeline() {
        return compiled.pipeline();
    }

    Map<String, ComponentSpec> components() {
        return pipeline().components();
    }

    /** The pipeline first, then the components that are made of tasks. */
    List<Graph> graphs() {
        return graphs;
    }

    Stream<Task> tasks() {
        return graphs.stream().flatMap(graph -> graph.tasks().stream());
    }

    List<Executor> executors() {
        return executors;
    }

    Map<String, ExecutorSpec> executorSpecs() {
        return pipeline().deploymentSpec() == null
                ? Map.of()
                : pipeline().deploymentSpec().executors();
    }

    @Nullable
    SinglePlatformSpec platform() {
        return compiled.platform() == null
                ? null
                : compiled.platform().platforms().get(PlatformSpec.KUBERNETES);
    }

    Map<String, KubernetesExecutorConfig> kubernetes() {
        var platform = platform();
        return platform == null || platform.deploymentSpec() == null
                ? Map.of()
                : platform.deploymentSpec().executors();
    }

    /** The label of the executor behind a component, if it has one. */
    static @Nullable String label(@Nullable ComponentSpec component) {
        return component != null && component.implementation() instanceof Implementation.Executor executor
                ? executor.label()
                : null;
    }
}
