package io.kfp4j.local;

import java.time.Duration;
import java.util.List;

/** Writes down how long it should have waited, and does not. */
record VirtualTimer(List<Duration> waits) implements RunTimer {

    @Override
    public void after(Duration delay, Runnable callback) {
        waits.add(delay);
        callback.run();
    }

    @Override
    public void close() {}
}
