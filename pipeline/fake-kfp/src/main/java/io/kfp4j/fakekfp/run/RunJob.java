package io.kfp4j.fakekfp.run;

import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.local.RunListener;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work on one run, which can be stopped before it begins and while it goes on. */
final class RunJob implements Runnable {
    private final RunEntry run;
    private final Execution execution;
    private final ServerClock clock;
    private final Path folder;
    private @Nullable Thread worker;
    private boolean over;

    RunJob(RunEntry run, Execution execution, ServerClock clock, Path folder) {
        this.run = run;
        this.execution = execution;
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public void run() {
        synchronized (this) {
            if (over) {
                return;
            }
            worker = Thread.currentThread();
            run.become(RuntimeState.RUNNING, clock.seconds(), RuntimeState.PENDING);
        }
        Outcome outcome = outcome();
        synchronized (this) {
            over = true;
            worker = null;
            run.end(outcome, clock.seconds());
        }
        // What stopped this run must not stop the next one on this thread.
        Thread.interrupted();
    }

    private Outcome outcome() {
        var config = run.wanted().runtimeConfig();
        var submitted = new SubmittedRun(
                run.id(),
                run.wanted().displayName() == null ? run.id() : run.wanted().displayName(),
                run.pipeline(),
                config == null ? Map.of() : config.parameters(),
                folder);
        try {
            return execution.execute(submitted, new Progress());
        } catch (InterruptedException e) {
            return Outcome.canceled();
        } catch (RuntimeException e) { // whatever a test's own execution throws
            return Outcome.failed(e.toString());
        }
    }

    /** Where the work has not begun, the run is cancelled at once. */
    synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
        } else if (!over) {
            over = true;
            run.end(Outcome.canceled(), clock.seconds());
        }
    }

    private final class Progress implements RunListener {
        @Override
        public void started(RunRecord record) {
            run.started(record);
        }

        @Override
        public void changed(TaskRecord task) {
            run.changed(task);
        }

        @Override
        public void ended(RunRecord record) {
            run.started(record);
        }
    }
}
