package io.kfp4j.local;

import io.kfp4j.local.record.AttemptRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.spec.format.SpecException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what runs when. One thread does all the deciding: workers run programs and put what has happened into a queue, from which
 * it takes one event after the other, so that no task needs a lock.
 */
final class Scheduler {
    private final Graph graph;
    private final InputResolver inputs;
    private final Function<TaskNode, TaskJob> jobs;
    private final TaskRun programs;
    private final ExecutorService workers;
    private final RunTimer timer;
    private final InstantSource clock;
    private final Consumer<TaskNode> changed;
    private final Runnable afterEvent;
    private final BlockingQueue<Runnable> events;
    private int programsUnderWay;
    private @Nullable String stopped;

    /**
     * @param jobs what a worker needs to know of a task whose inputs are known
     * @param events what has happened; has no bound
     * @param changed is told of every change of a task
     * @param afterEvent is called when a change has had all its consequences
     */
    Scheduler(
            Graph graph,
            InputResolver inputs,
            Function<TaskNode, TaskJob> jobs,
            TaskRun programs,
            ExecutorService workers,
            RunTimer timer,
            InstantSource clock,
            BlockingQueue<Runnable> events,
            Consumer<TaskNode> changed,
            Runnable afterEvent) {
        this.graph = graph;
        this.inputs = inputs;
        this.jobs = jobs;
        this.programs = programs;
        this.workers = workers;
        this.timer = timer;
        this.clock = clock;
        this.events = events;
        this.changed = changed;
        this.afterEvent = afterEvent;
    }

    /** Runs everything below the root, whose inputs are known. Interrupting the thread stops the run. */
    void run(TaskNode root) {
        open(root);
        while (!root.state.isFinal()) {
            try {
                events.take().run();
            } catch (InterruptedException e) {
                stopNow("the run was interrupted");
            }
            if (stopped != null && programsUnderWay == 0 && !root.state.isFinal()) {
                cancelAll(root, stopped);
            }
            afterEvent.run();
        }
    }

    /** Stops the run, from any thread. */
    void stop(String reason) {
        events.add(() -> stopNow(reason));
    }

    private void stopNow(String reason) {
        if (stopped == null) {
            stopped = reason;
            programsUnderWay -= workers.shutdownNow().size();
        }
    }

    private static void forEachUnfinished(TaskNode node, Consumer<TaskNode> action) {
        node.children.values().forEach(child -> forEachUnfinished(child, action));
        if (!node.state.isFinal()) {
            action.accept(node);
        }
    }

    private void cancelAll(TaskNode root, String reason) {
        forEachUnfinished(root, node -> {
            node.error = reason;
            set(node, TaskState.CANCELED);
        });
    }

    private void set(TaskNode node, TaskState state) {
        node.state = state;
        if (state == TaskState.RUNNING && node.startTime == null) {
            node.startTime = clock.instant();
        }
        if (state.isFinal() && node.startTime != null && node.endTime == null) {
            node.endTime = clock.instant();
        }
        node.changed();
        changed.accept(node);
    }

    /** All that the task waits for has ended. */
    private void ready(TaskNode node) {
        if (stopped != null) {
            return;
        }
        var missing = node.runsAfterFailures()
                ? null
                : node.dependencies.stream()
                        .filter(task -> !task.state.hasOutputs())
                        .findFirst()
                        .orElse(null);
        if (missing != null) {
            node.error = "task '" + missing.name + "', which it needs, "
                    + (missing.state == TaskState.SKIPPED ? "was skipped" : "failed");
            finish(node, TaskState.SKIPPED);
            return;
        }
        try {
            node.inputs = inputs.resolve(node);
            var trigger = node.spec.triggerPolicy();
            var condition = trigger == null ? null : trigger.condition();
            if (condition != null && !condition.isEmpty() && !inputs.holds(condition, node.inputs)) {
                node.error = "its condition does not hold: " + condition;
                finish(node, TaskState.SKIPPED);
            } else {
                start(node);
            }
        } catch (ValueException | SpecException e) {
            fail(node, e.getMessage());
        }
    }

    private void start(TaskNode node) {
        if (node.isLoop()) {
            graph.unfold(node, inputs.items(node));
            node.openChildren = node.children.size();
            set(node, TaskState.RUNNING);
            node.children.values().forEach(changed);
            advance(node);
        } else if (node.isLeaf()) {
            submit(node);
        } else {
            open(node);
        }
    }

    private void open(TaskNode group) {
        graph.unfold(group);
        group.openChildren = group.children.size();
        set(group, TaskState.RUNNING);
        group.children.values().forEach(changed);
        group.children.values().stream()
                .filter(child -> child.dependencies.isEmpty())
                .forEach(child -> events.add(() -> ready(child)));
        if (group.children.isEmpty()) {
            events.add(() -> close(group));
        }
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
        if (iteration == null || stopped != null) {
            return;
        }
        try {
            iteration.inputs = inputs.resolveIteration(iteration, loop);
            start(iteration);
        } catch (ValueException e) {
            fail(iteration, e.getMessage());
        }
    }

    private void submit(TaskNode node) {
        if (stopped != null) {
            return;
        }
        var job = jobs.apply(node);
        programsUnderWay++;
        workers.execute(() -> {
            events.add(() -> started(node));
            try {
                var result = programs.run(job);
                events.add(() -> ended(node, result));
            } catch (InterruptedException e) {
                events.add(() -> interrupted(node));
            } catch (RuntimeException | Error e) { // whatever happens in a worker, the run must hear of it
                var cause = "This is an error in kfp4j itself, please report it: " + e;
                events.add(() -> ended(node, TaskResult.failed(null, cause, TaskResult.Usage.UNKNOWN, null)));
            }
        });
    }

    private void retry(TaskNode node) {
        try {
            submit(node);
        } catch (ValueException e) {
            fail(node, e.getMessage());
        }
    }

    private void started(TaskNode node) {
        node.attempts.add(new AttemptRecord(node.attempts.size() + 1, clock.instant(), null, null, null));
        set(node, TaskState.RUNNING);
    }

    private void interrupted(TaskNode node) {
        programsUnderWay--;
        endAttempt(node, null, "it was interrupted");
        stopNow("the run was interrupted");
    }

    private void ended(TaskNode node, TaskResult result) {
        programsUnderWay--;
        if (result.earlier() != null) {
            node.restore(result.earlier());
            finish(node, result.earlier().state());
            return;
        }
        node.cacheKey = result.cacheKey();
        node.addUsage(result.usage());
        if (result.outputs() != null && result.cachedFrom() != null) {
            node.attempts.clear();
            node.cachedFrom = result.cachedFrom();
            node.outputs = result.outputs();
            finish(node, TaskState.CACHED);
            return;
        }
        var first = node.attempts.get(0).startTime();
        var number = node.attempts.size();
        endAttempt(node, result.exitCode(), result.cause());
        if (result.outputs() != null) {
            node.outputs = result.outputs();
            finish(node, TaskState.SUCCEEDED);
        } else {
            Backoff.after(number, node.retryPolicy, first, clock.instant())
                    .ifPresentOrElse(
                            wait -> {
                                set(node, TaskState.PENDING);
                                timer.after(wait, () -> events.add(() -> retry(node)));
                            },
                            () -> fail(node, String.valueOf(result.cause())));
        }
    }

    private void endAttempt(TaskNode node, @Nullable Integer exitCode, @Nullable String cause) {
        if (!node.attempts.isEmpty()) {
            var last = node.attempts.size() - 1;
            var attempt = node.attempts.get(last);
            Instant now = clock.instant();
            node.attempts.set(last, new AttemptRecord(attempt.number(), attempt.startTime(), now, exitCode, cause));
        }
    }

    private void fail(TaskNode node, @Nullable String cause) {
        node.error = cause;
        finish(node, TaskState.FAILED);
    }

    private void finish(TaskNode node, TaskState state) {
        set(node, state);
        for (var dependent : node.dependents) {
            if (dependent.dependencies.stream().allMatch(task -> task.state.isFinal())) {
                events.add(() -> ready(dependent));
            }
        }
        var parent = node.parent;
        if (parent != null) {
            parent.openChildren--;
            if (parent.isLoop()) {
                parent.runningIterations--;
                advance(parent);
            }
            if (parent.openChildren == 0) {
                events.add(() -> close(parent));
            }
        }
    }

    /** All in a graph or a loop has ended. */
    private void close(TaskNode group) {
        var failed = group.children.values().stream()
                .filter(child -> child.state == TaskState.FAILED)
                .map(child -> "'" + child.name + "'")
                .toList();
        if (!failed.isEmpty()) {
            fail(
                    group,
                    (group.isLoop() ? "of its passes failed: " : "of its tasks failed: ") + String.join(", ", failed));
            return;
        }
        if (group.isLoop()) {
            GraphOutputs.ofLoop(group);
        } else {
            GraphOutputs.ofGraph(group);
        }
        finish(group, TaskState.SUCCEEDED);
    }
}
