package io.kfp4j.local;

import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.spec.format.SpecException;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Decides what runs when. One thread does all the deciding: workers run programs and put what has happened into a queue, from which
 * it takes one event after the other, so that no task needs a lock.
 */
final class Scheduler {
    private final InputResolver inputs;
    private final TaskStates states;
    private final Attempts attempts;
    private final Groups groups;
    private final Runnable afterEvent;
    private final BlockingQueue<Runnable> events;
    private @Nullable Stop stop;

    /**
     * @param attempts run the programs of tasks
     * @param events what has happened; has no bound
     * @param afterEvent is called when a change has had all its consequences
     */
    Scheduler(
            Graph graph,
            InputResolver inputs,
            TaskStates states,
            Attempts attempts,
            BlockingQueue<Runnable> events,
            Runnable afterEvent) {
        this.inputs = inputs;
        this.states = states;
        this.attempts = attempts;
        this.groups = new Groups(graph, inputs, states, events, this);
        this.events = events;
        this.afterEvent = afterEvent;
    }

    /**
     * Runs everything below the root, whose inputs are known. Interrupting the thread stops the run.
     *
     * @return why the run was stopped; absent where it came to its end
     */
    @Nullable
    Stop run(TaskNode root) {
        groups.open(root);
        while (!root.state.isFinal()) {
            try {
                events.take().run();
            } catch (InterruptedException e) {
                stopNow(Stop.INTERRUPTED);
            }
            if (stop != null && attempts.underWay() == 0 && !root.state.isFinal()) {
                states.end(root, stop);
            }
            afterEvent.run();
        }
        return stop;
    }

    /** Stops the run, from any thread. */
    void stop(Stop why) {
        events.add(() -> stopNow(why));
    }

    /** The same, from the thread that decides. */
    void stopNow(Stop why) {
        if (stop == null) {
            stop = why;
            attempts.stop();
        }
    }

    boolean isStopped() {
        return stop != null;
    }

    /** All that the task waits for has ended. */
    void ready(TaskNode node) {
        if (isStopped()) {
            return;
        }
        var missing = node.runsAfterFailures()
                ? null
                : node.dependencies.stream()
                        .filter(task -> !task.state.hasOutputs())
                        .findFirst()
                        .orElse(null);
        if (missing != null) {
            skip(
                    node,
                    "task '" + missing.name + "', which it needs, "
                            + (missing.state == TaskState.SKIPPED ? "was skipped" : "failed"));
            return;
        }
        try {
            node.inputs = inputs.resolve(node);
            var trigger = node.spec.triggerPolicy();
            var condition = trigger == null ? null : trigger.condition();
            if (condition != null && !condition.isEmpty() && !inputs.holds(condition, node.inputs)) {
                skip(node, "its condition does not hold: " + condition);
            } else {
                start(node);
            }
        } catch (ValueException | SpecException e) {
            fail(node, e.getMessage());
            groups.skipContent(node, "'" + node.name + "' around it failed");
        }
    }

    /** The task's inputs are known. */
    void start(TaskNode node) {
        if (node.isLoop()) {
            groups.openLoop(node);
        } else if (node.isLeaf()) {
            attempts.submit(node, this);
        } else {
            groups.open(node);
        }
    }

    void fail(TaskNode node, @Nullable String cause) {
        node.error = cause;
        finish(node, TaskState.FAILED);
    }

    /** The task has ended: whoever waits for it may be ready now. */
    void finish(TaskNode node, TaskState state) {
        states.set(node, state);
        for (var dependent : node.dependents) {
            if (dependent.dependencies.stream().allMatch(task -> task.state.isFinal())) {
                events.add(() -> ready(dependent));
            }
        }
        groups.ended(node);
    }

    private void skip(TaskNode node, String reason) {
        node.error = reason;
        finish(node, TaskState.SKIPPED);
        groups.skipContent(node, "'" + node.name + "' around it was skipped: " + reason);
    }
}
