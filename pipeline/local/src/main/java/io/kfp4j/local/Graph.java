package io.kfp4j.local;

import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.TaskSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Unfolds the spec into tasks: a graph when it is about to run, a loop when its items are known. */
final class Graph {
    private static final TaskSpec NO_TASK = new TaskSpec(null, null, null, List.of(), null, null, null, null, null);
    private final PipelineSpec pipeline;

    Graph(PipelineSpec pipeline) {
        this.pipeline = pipeline;
    }

    TaskNode root() {
        var root = pipeline.root();
        if (root == null) {
            throw new IllegalArgumentException("The spec has no root");
        }
        return new TaskNode(null, "", TaskKind.DAG, NO_TASK, root, null);
    }

    /** Adds the tasks of a graph to it, producers before consumers. */
    void unfold(TaskNode group) {
        if (!(group.component.implementation() instanceof Implementation.Dag implementation)) {
            throw new IllegalArgumentException("'" + group.path + "' is no graph");
        }
        var dag = implementation.dag();
        for (var name : inOrder(dag)) {
            var task = task(dag, name);
            var component = component(task);
            var child = new TaskNode(group, name, kind(dag, name, task, component), task, component, null);
            for (var producer : dependencies(task)) {
                var dependency = group.children.get(producer);
                if (dependency != null) {
                    child.dependencies.add(dependency);
                    dependency.dependents.add(child);
                }
            }
            group.children.put(name, child);
        }
    }

    /** Adds the passes of a loop to it. */
    void unfold(TaskNode loop, List<?> items) {
        for (var i = 0; i < items.size(); i++) {
            var name = Integer.toString(i);
            var iteration = new TaskRecord.Iteration(i, items.get(i));
            loop.children.put(
                    name,
                    new TaskNode(loop, name, TaskKind.LOOP_ITERATION, bodyOf(loop.spec), loop.component, iteration));
        }
    }

    /** The names of the tasks that a task waits for: those it says, and those whose outputs it takes. */
    static Set<String> dependencies(TaskSpec task) {
        var names = new LinkedHashSet<>(task.dependentTasks());
        var inputs = task.inputs();
        if (inputs != null) {
            inputs.parameters().values().forEach(input -> {
                if (input.source() instanceof ParameterSource.TaskOutput output) {
                    names.add(output.producerTask());
                } else if (input.source() instanceof ParameterSource.FinalStatus status) {
                    names.add(status.producerTask());
                }
            });
            inputs.artifacts().values().forEach(input -> {
                if (input.source() instanceof TaskSpec.ArtifactSource.TaskOutput output) {
                    names.add(output.producerTask());
                }
            });
        }
        return names;
    }

    /**
     * The names of a graph's tasks, producers before consumers, otherwise by name.
     *
     * @throws IllegalArgumentException if tasks wait for each other in a circle; the message names them
     */
    static List<String> inOrder(DagSpec dag) {
        var waiting = new TreeMap<String, Set<String>>();
        dag.tasks().forEach((name, task) -> {
            var producers = new LinkedHashSet<>(dependencies(task));
            producers.retainAll(dag.tasks().keySet());
            waiting.put(name, producers);
        });
        var consumers = new LinkedHashMap<String, List<String>>();
        waiting.forEach((name, producers) -> producers.forEach(producer ->
                consumers.computeIfAbsent(producer, key -> new ArrayList<>()).add(name)));
        var order = new ArrayList<String>();
        var free = new TreeSet<String>();
        waiting.forEach((name, producers) -> {
            if (producers.isEmpty()) {
                free.add(name);
            }
        });
        while (!free.isEmpty()) {
            var name = free.first();
            free.remove(name);
            waiting.remove(name);
            order.add(name);
            for (var consumer : consumers.getOrDefault(name, List.of())) {
                var producers = waiting.get(consumer);
                if (producers != null && producers.remove(name) && producers.isEmpty()) {
                    free.add(consumer);
                }
            }
        }
        if (!waiting.isEmpty()) {
            throw new IllegalArgumentException("Tasks '" + String.join("', '", waiting.keySet())
                    + "' wait for each other in a circle. Take one of the dependencies away.");
        }
        return order;
    }

    private static TaskSpec task(DagSpec dag, String name) {
        var task = dag.tasks().get(name);
        return task == null ? NO_TASK : task;
    }

    private ComponentSpec component(TaskSpec task) {
        var reference = task.componentRef();
        var component = reference == null ? null : pipeline.components().get(reference.name());
        if (component == null) {
            throw new IllegalArgumentException("The spec has no component " + reference);
        }
        return component;
    }

    private TaskKind kind(DagSpec dag, String name, TaskSpec task, ComponentSpec component) {
        if (task.iterator() != null) {
            return TaskKind.LOOP;
        }
        if (component.implementation() instanceof Implementation.Executor executor) {
            return work(executor) instanceof ExecutorSpec.Work.Importer ? TaskKind.IMPORTER : TaskKind.CONTAINER;
        }
        var trigger = task.triggerPolicy();
        if (trigger != null && trigger.condition() != null) {
            return TaskKind.CONDITION;
        }
        return isWatched(dag, name) ? TaskKind.EXIT_HANDLER : TaskKind.DAG;
    }

    ExecutorSpec.@Nullable Work work(Implementation.Executor executor) {
        var deployment = pipeline.deploymentSpec();
        var spec = deployment == null ? null : deployment.executors().get(executor.label());
        return spec == null ? null : spec.work();
    }

    /** Whether some other task runs when this one has ended, however it has ended. */
    private static boolean isWatched(DagSpec dag, String name) {
        return dag.tasks().values().stream()
                .anyMatch(task -> task.triggerPolicy() != null
                        && task.triggerPolicy().strategy()
                                == TaskSpec.TriggerPolicy.Strategy.ALL_UPSTREAM_TASKS_COMPLETED
                        && task.dependentTasks().contains(name));
    }

    /** A pass has neither the loop's condition nor its iterator. */
    private static TaskSpec bodyOf(TaskSpec loop) {
        return new TaskSpec(
                loop.taskInfo(),
                loop.componentRef(),
                loop.inputs(),
                List.of(),
                loop.cachingOptions(),
                null,
                null,
                null,
                loop.retryPolicy());
    }
}
