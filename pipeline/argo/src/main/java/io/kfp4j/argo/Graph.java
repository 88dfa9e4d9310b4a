package io.kfp4j.argo;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import io.kfp4j.spec.TaskSpec.TriggerPolicy.Strategy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A graph of tasks and what surrounds it.
 *
 * @param where what to call it in messages
 * @param place what its values are found by
 * @param retry what tasks without a retry policy of their own inherit
 */
record Graph(
        Translation translation,
        String where,
        ComponentSpec component,
        DagSpec dag,
        Place place,
        @Nullable RetryPolicy retry) {

    /** Where in the workflow a graph stands. */
    enum Place {
        /** The pipeline itself: its inputs are the workflow's parameters. */
        ROOT,
        /** What runs at the end: the same, and how the workflow ended is known. */
        EXIT,
        /** In another graph: its inputs are the template's. */
        NESTED
    }

    /** What a task is for Argo. */
    enum Kind {
        CONTAINER,
        IMPORTER,
        GRAPH,
        LOOP,
        UNKNOWN
    }

    /** A graph that is the implementation of a component. */
    static Graph nested(Translation translation, String name, ComponentSpec component, @Nullable RetryPolicy retry) {
        return new Graph(translation, "component '" + name + "'", component, dagOf(component), Place.NESTED, retry);
    }

    static DagSpec dagOf(ComponentSpec component) {
        return component.implementation() instanceof Implementation.Dag implementation
                ? implementation.dag()
                : new DagSpec(Map.of(), null);
    }

    @Nullable
    TaskSpec task(String name) {
        return dag.tasks().get(name);
    }

    @Nullable
    ComponentSpec componentOf(TaskSpec task) {
        return task.componentRef() == null
                ? null
                : translation.component(task.componentRef().name());
    }

    Kind kind(TaskSpec task) {
        var called = componentOf(task);
        if (called == null) {
            return Kind.UNKNOWN;
        }
        if (called.implementation() instanceof Implementation.Dag) {
            return task.iterator() == null ? Kind.GRAPH : Kind.LOOP;
        }
        var work = translation.work(called);
        if (work instanceof Work.Importer) {
            return Kind.IMPORTER;
        }
        return work instanceof Work.Container ? Kind.CONTAINER : Kind.UNKNOWN;
    }

    /** Whether it waits for others to end, however they do. */
    static boolean waitsForAnyEnd(TaskSpec task) {
        return task.triggerPolicy() != null && task.triggerPolicy().strategy() == Strategy.ALL_UPSTREAM_TASKS_COMPLETED;
    }

    /** Whether it may be skipped without that being a failure. */
    static boolean isConditional(TaskSpec task) {
        return task.triggerPolicy() != null
                && task.triggerPolicy().condition() != null
                && !task.triggerPolicy().condition().isEmpty();
    }

    /** An expression for the folder of the graph's artifacts. */
    String path() {
        return place == Place.NESTED ? Expr.member("inputs.parameters", Wires.PATH) : "workflow.uid";
    }

    /** The same as text with tags. */
    String pathTag() {
        return place == Place.NESTED ? "{{inputs.parameters." + Wires.PATH + "}}" : "{{workflow.uid}}";
    }

    void problem(String task, String what) {
        translation.problems.add("task '" + task + "' of " + where, what);
    }
}
