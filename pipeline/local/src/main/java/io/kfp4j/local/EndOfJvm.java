package io.kfp4j.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a run when the JVM is asked to end, by Ctrl-C or a supervisor, and gives it the time to write its record. */
final class EndOfJvm {
    private static final long SECONDS_TO_STOP = 15;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private EndOfJvm(Runnable stop) {
        this.hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        // The JVM ends when this thread does, and the record is not written yet.
                        ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "kfp4j-stop");
    }

    static EndOfJvm stops(Runnable run) {
        var end = new EndOfJvm(run);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    /** The run has ended; the JVM may. */
    void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook is at work.
            return;
        }
    }
}
