package io.kfp4j.local;

import io.kfp4j.local.record.AttemptRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.value.ValueException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has workers run the programs of tasks, as often as it takes, and says what has become of them. */
final class Attempts {
    /** SIGHUP, SIGINT and SIGTERM: what a terminal or a supervisor sends to a whole group of processes. */
    private static final Set<Integer> ASKED_TO_END = Set.of(129, 130, 143);

    private static final Duration UNTIL_THE_SIGNAL_IS_HERE = Duration.ofSeconds(1);

    private final Function<TaskNode, TaskJob> jobs;
    private final TaskRun programs;
    private final ExecutorService workers;
    private final RunTimer timer;
    private final TaskStates states;
    private final BlockingQueue<Runnable> events;
    private int underWay;

    /**
     * @param jobs what a worker needs to know of a task whose inputs are known
     */
    Attempts(
            Function<TaskNode, TaskJob> jobs,
            TaskRun programs,
            ExecutorService workers,
            RunTimer timer,
            TaskStates states,
            BlockingQueue<Runnable> events) {
        this.jobs = jobs;
        this.programs = programs;
        this.workers = workers;
        this.timer = timer;
        this.states = states;
        this.events = events;
    }

    /** How many programs run, or wait for a worker. */
    int underWay() {
        return underWay;
    }

    /** Interrupts all of them; what does not run yet never will. */
    void stop() {
        underWay -= workers.shutdownNow().size();
    }

    void submit(TaskNode node, Scheduler scheduler) {
        if (scheduler.isStopped()) {
            return;
        }
        var job = jobs.apply(node);
        underWay++;
        workers.execute(() -> {
            events.add(() -> started(node));
            try {
                var result = programs.run(job);
                events.add(() -> ended(node, result, scheduler));
            } catch (InterruptedException e) {
                events.add(() -> interrupted(node, scheduler));
            } catch (RuntimeException | Error e) { // whatever happens in a worker, the run must hear of it
                var cause = "This is an error in kfp4j itself, please report it: " + e;
                var result = TaskResult.failed(null, cause, TaskResult.Usage.UNKNOWN, null);
                events.add(() -> ended(node, result, scheduler));
            }
        });
    }

    private void started(TaskNode node) {
        node.attempts.add(
                new AttemptRecord(node.attempts.size() + 1, states.clock().instant(), null, null, null));
        states.set(node, TaskState.RUNNING);
    }

    private void interrupted(TaskNode node, Scheduler scheduler) {
        underWay--;
        endAttempt(node, null, "it was interrupted");
        scheduler.stopNow(Stop.INTERRUPTED);
    }

    private void ended(TaskNode node, TaskResult result, Scheduler scheduler) {
        underWay--;
        if (result.earlier() != null) {
            node.restore(result.earlier());
            scheduler.finish(node, result.earlier().state());
            return;
        }
        node.cacheKey = result.cacheKey();
        node.addUsage(result.usage());
        if (result.outputs() != null && result.cachedFrom() != null) {
            node.attempts.clear();
            node.cachedFrom = result.cachedFrom();
            node.outputs = result.outputs();
            scheduler.finish(node, TaskState.CACHED);
            return;
        }
        endAttempt(node, result.exitCode(), result.cause());
        if (result.outputs() != null) {
            node.outputs = result.outputs();
            scheduler.finish(node, TaskState.SUCCEEDED);
        } else if (result.exitCode() != null && ASKED_TO_END.contains(result.exitCode())) {
            // Ctrl-C reaches the program and this JVM at the same time, and the program may be the first to end.
            timer.after(UNTIL_THE_SIGNAL_IS_HERE, () -> events.add(() -> failed(node, result, scheduler)));
        } else {
            failed(node, result, scheduler);
        }
    }

    private void failed(TaskNode node, TaskResult result, Scheduler scheduler) {
        if (scheduler.isStopped()) {
            // However it has ended, it has not come to its end; it is cancelled with everything else.
            return;
        }
        var now = states.clock().instant();
        Backoff.after(
                        node.attempts.size(),
                        node.retryPolicy,
                        node.attempts.get(0).startTime(),
                        now)
                .ifPresentOrElse(
                        wait -> {
                            states.set(node, TaskState.PENDING);
                            timer.after(wait, () -> events.add(() -> retry(node, scheduler)));
                        },
                        () -> scheduler.fail(node, String.valueOf(result.cause())));
    }

    private void retry(TaskNode node, Scheduler scheduler) {
        try {
            submit(node, scheduler);
        } catch (ValueException e) {
            scheduler.fail(node, e.getMessage());
        }
    }

    private void endAttempt(TaskNode node, @Nullable Integer exitCode, @Nullable String cause) {
        if (!node.attempts.isEmpty()) {
            var last = node.attempts.size() - 1;
            var attempt = node.attempts.get(last);
            node.attempts.set(
                    last,
                    new AttemptRecord(
                            attempt.number(),
                            attempt.startTime(),
                            states.clock().instant(),
                            exitCode,
                            cause));
        }
    }
}
