package io.kfp4j.client;

import io.kfp4j.client.message.Run;
import java.time.Duration;

/** The time for waiting is over, and the run is not. Nothing is said about how it will end. */
public final class WaitTimeoutException extends RuntimeException {
    private final transient Run run;

    WaitTimeoutException(Run run, Duration limit) {
        super("run '" + run.runId() + "' is still " + run.stateNow() + " after " + limit.toSeconds()
                + " s. It goes on; wait longer, or terminate it.");
        this.run = run;
    }

    /** The run as it was seen last. */
    public Run run() {
        return run;
    }
}
