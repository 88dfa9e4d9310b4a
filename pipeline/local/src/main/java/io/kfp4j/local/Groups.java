package io.kfp4j.local;

import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.value.ValueException;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Opens and closes what has tasks inside: graphs and loops. */
record Groups(
        Graph graph, InputResolver inputs, TaskStates states, BlockingQueue<Runnable> events, Scheduler scheduler) {

    void open(TaskNode group) {
        graph.unfold(group);
        begin(group);
        group.children.values().stream()
                .filter(child -> child.dependencies.isEmpty())
                .forEach(child -> events.add(() -> scheduler.ready(child)));
        if (group.children.isEmpty()) {
            events.add(() -> close(group));
        }
    }

    void openLoop(TaskNode loop) {
        graph.unfold(loop, inputs.items(loop));
        begin(loop);
        advance(loop);
    }

    /** A graph that does not run says so of everything in it; of a loop nobody knows how many passes it would have had. */
    void skipContent(TaskNode group, String reason) {
        if (group.isLeaf() || group.isLoop()) {
            return;
        }
        graph.unfold(group);
        for (var child : group.children.values()) {
            child.error = reason;
            states.set(child, TaskState.SKIPPED);
            skipContent(child, reason);
        }
    }

    /** A task has ended, and perhaps with it the group around it. */
    void ended(TaskNode node) {
        var group = node.parent;
        if (group == null) {
            return;
        }
        group.openChildren--;
        if (group.isLoop()) {
            group.runningIterations--;
            advance(group);
        }
        if (group.openChildren == 0) {
            events.add(() -> close(group));
        }
    }

    private void begin(TaskNode group) {
        group.openChildren = group.children.size();
        states.set(group, TaskState.RUNNING);
        group.children.values().forEach(states::tell);
    }

    /** Starts as many passes as the loop allows at a time. */
    private void advance(TaskNode loop) {
        var policy = loop.spec.iteratorPolicy();
        var limit = policy == null || policy.parallelismLimit() <= 0 ? Integer.MAX_VALUE : policy.parallelismLimit();
        while (loop.runningIterations < limit && loop.nextIteration < loop.children.size()) {
            var iteration = loop.children.get(Integer.toString(loop.nextIteration));
            loop.nextIteration++;
            loop.runningIterations++;
            events.add(() -> startIteration(iteration, loop));
        }
        if (loop.children.isEmpty()) {
            events.add(() -> close(loop));
        }
    }

    private void startIteration(@Nullable TaskNode iteration, TaskNode loop) {
        if (iteration == null || scheduler.isStopped()) {
            return;
        }
        try {
            iteration.inputs = inputs.resolveIteration(iteration, loop);
            scheduler.start(iteration);
        } catch (ValueException e) {
            scheduler.fail(iteration, e.getMessage());
        }
    }

    /** All in a graph or a loop has ended. */
    private void close(TaskNode group) {
        var failed = group.children.values().stream()
                .filter(child -> child.state == TaskState.FAILED)
                .map(child -> "'" + child.name + "'")
                .toList();
        if (!failed.isEmpty()) {
            scheduler.fail(
                    group,
                    (group.isLoop() ? "of its passes failed: " : "of its tasks failed: ") + String.join(", ", failed));
            return;
        }
        if (group.isLoop()) {
            GraphOutputs.ofLoop(group);
        } else {
            GraphOutputs.ofGraph(group);
        }
        scheduler.finish(group, TaskState.SUCCEEDED);
    }
}
