package io.kfp4j.client;

import io.kfp4j.client.error.UnavailableException;
import io.kfp4j.client.http.Time;
import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one run until it is over. */
final class Wait {
    private static final Logger LOG = LoggerFactory.getLogger(Wait.class);

    private final Supplier<Run> look;
    private final Waiting how;
    private final Time time;
    private final Map<String, RuntimeState> tasks = new HashMap<>();
    private @Nullable Run last;

    Wait(Supplier<Run> look, Waiting how, Time time) {
        this.look = look;
        this.how = how;
        this.time = time;
    }

    Run untilOver() {
        long start = time.nanoTime();
        Duration pause = how.firstPause();
        while (true) {
            Run run = lookOnce();
            if (run != null && run.stateNow().isFinal()) {
                return run;
            }
            Duration left = how.limit().minusNanos(time.nanoTime() - start);
            if (left.isNegative() || left.isZero()) {
                throw new WaitTimeoutException(last == null ? look.get() : last, how.limit());
            }
            sleep(left.compareTo(pause) < 0 ? left : pause);
            Duration longer = pause.multipliedBy(3).dividedBy(2);
            pause = longer.compareTo(how.longestPause()) < 0 ? longer : how.longestPause();
        }
    }

    /** A server that is away for a while is no reason to stop waiting. */
    private @Nullable Run lookOnce() {
        Run run;
        try {
            run = look.get();
        } catch (UnavailableException e) {
            LOG.warn("still waiting although KFP does not answer: {}", e.getMessage());
            return null;
        }
        RuntimeState before = last == null ? null : last.stateNow();
        last = run;
        if (run.stateNow() != before) {
            LOG.atInfo().addKeyValue("run_id", run.runId()).log("run '{}' is {}", run.displayName(), run.stateNow());
            how.observer().runIs(run.stateNow(), run);
        }
        run.tasks().forEach(task -> tell(task, run));
        return run;
    }

    private void tell(PipelineTaskDetail task, Run run) {
        String id = task.taskId();
        if (id != null && tasks.put(id, task.stateNow()) != task.stateNow()) {
            LOG.atInfo()
                    .addKeyValue("run_id", run.runId())
                    .addKeyValue("task_id", id)
                    .log("task '{}' is {}", task.displayName(), task.stateNow());
            how.observer().taskIs(task.stateNow(), task, run);
        }
    }

    private void sleep(Duration pause) {
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a run");
        }
    }
}
