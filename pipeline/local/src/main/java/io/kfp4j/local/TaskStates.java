package io.kfp4j.local;

import io.kfp4j.local.record.TaskState;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Changes the states of tasks, with the times that belong to them.
 *
 * @param changed is told of every change
 */
record TaskStates(InstantSource clock, Consumer<TaskNode> changed) {

    void set(TaskNode node, TaskState state) {
        node.state = state;
        if (state == TaskState.RUNNING && node.startTime == null) {
            node.startTime = clock.instant();
        }
        if (state.isFinal() && node.startTime != null && node.endTime == null) {
            node.endTime = clock.instant();
        }
        tell(node);
    }

    /** A task that has come into being, or whose facts have changed. */
    void tell(TaskNode node) {
        node.changed();
        changed.accept(node);
    }

    /** Ends everything that has not ended. */
    void end(TaskNode root, Stop stop) {
        root.children.values().forEach(child -> cancel(child, stop.reason()));
        root.error = stop.reason();
        set(root, stop.runState());
    }

    private void cancel(TaskNode node, String reason) {
        node.children.values().forEach(child -> cancel(child, reason));
        if (!node.state.isFinal()) {
            node.error = reason;
            set(node, TaskState.CANCELED);
        }
    }
}
