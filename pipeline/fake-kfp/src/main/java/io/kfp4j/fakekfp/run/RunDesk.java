package io.kfp4j.fakekfp.run;

import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.http.ApiException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Carries out runs, some at a time; the others are pending. */
public final class RunDesk implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 20;

    private final Execution execution;
    private final ServerClock clock;
    private final Path folder;
    private final ExecutorService workers;
    private final Map<String, RunJob> jobs = new ConcurrentHashMap<>();

    /**
     * @param folder for what runs leave behind
     * @param parallelism how many runs are at work at a time
     */
    public RunDesk(Execution execution, ServerClock clock, Path folder, int parallelism) {
        this.execution = execution;
        this.clock = clock;
        this.folder = folder;
        this.workers = Executors.newFixedThreadPool(parallelism, task -> {
            var thread = new Thread(task, "fake-kfp-run");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins, now or when there is a free place. */
    public void submit(RunEntry run) {
        var job = new RunJob(run, execution, clock, folder);
        jobs.put(run.id(), job);
        workers.execute(job);
    }

    /**
     * Ends a run that is not over.
     *
     * @throws ApiException if it is
     */
    public void terminate(RunEntry run) {
        if (!run.become(RuntimeState.CANCELING, clock.seconds(), RuntimeState.PENDING, RuntimeState.RUNNING)) {
            throw ApiException.invalid("Failed to terminate a run " + run.id() + ". Row not found");
        }
        stop(run);
    }

    /**
     * Goes on with a run that failed.
     *
     * @throws ApiException if it did not
     */
    public void retry(RunEntry run) {
        if (!run.again(clock.seconds())) {
            throw ApiException.badRequest("Workflow must be Failed/Error to retry");
        }
        submit(run);
    }

    /** Stops the work on a run that is not kept any longer. */
    public void forget(RunEntry run) {
        stop(run);
        jobs.remove(run.id());
    }

    private void stop(RunEntry run) {
        RunJob job = jobs.get(run.id());
        if (job != null) {
            job.stop();
        }
    }

    /** Stops all work, and waits for its end. */
    @Override
    public void close() {
        workers.shutdownNow();
        jobs.values().forEach(RunJob::stop);
        try {
            workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
