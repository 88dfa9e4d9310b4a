package io.kfp4j.local;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The real thing. */
final class SystemTimer implements RunTimer {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "kfp4j-timer");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing comes back, and callbacks do not throw
    public void after(Duration delay, Runnable callback) {
        executor.schedule(callback, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
