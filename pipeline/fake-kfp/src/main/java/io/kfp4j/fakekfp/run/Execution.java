package io.kfp4j.fakekfp.run;

import io.kfp4j.local.RunListener;
import java.time.Duration;

/**
 * Carries out runs: {@link LocalExecution} as the local runner does, {@link #instantly} not at all.
 *
 * <p>A lambda does for what a test wants to happen.
 */
@FunctionalInterface
public interface Execution {
    /**
     * Carries out a run to its end, on a thread of its own.
     *
     * @param progress wants to hear of the tasks
     * @throws InterruptedException if the run is terminated
     */
    Outcome execute(SubmittedRun run, RunListener progress) throws InterruptedException;

    /** Every run has succeeded as soon as it begins, without any tasks: for tests of many runs. */
    static Execution instantly() {
        return (run, progress) -> Outcome.succeeded();
    }

    /** This one, with every run at work for a while before its tasks begin. */
    default Execution slowedBy(Duration time) {
        return (run, progress) -> {
            Thread.sleep(time.toMillis());
            return execute(run, progress);
        };
    }
}
