package io.kfp4j.local;

import java.time.Duration;

/** Lets time pass before a retry. */
interface RunTimer extends AutoCloseable {

    /** Calls back after a while, on a thread of its own. */
    void after(Duration delay, Runnable callback);

    @Override
    void close();
}
