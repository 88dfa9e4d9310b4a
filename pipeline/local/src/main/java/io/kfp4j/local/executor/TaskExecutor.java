package io.kfp4j.local.executor;

import java.io.IOException;

/** Runs the program of a task to its end. Called by several tasks at once, each on a thread of its own. */
public interface TaskExecutor {

    /**
     * Runs it.
     *
     * @return how it ended
     * @throws IOException if it cannot be started; the message says why and what to do
     * @throws InterruptedException if the run is stopped; then nothing of the program is left running
     */
    Exit execute(Launch launch) throws IOException, InterruptedException;
}
