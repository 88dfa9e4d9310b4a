package io.kfp4j.local;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.TaskRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners of changes and keeps {@code run.json} up to date: written in the background, so that a run of ten thousand tasks is
 * not kept waiting, and not more often than a small part of the time goes into it.
 */
final class Journal implements AutoCloseable {
    private static final long LEAST_PAUSE_MILLIS = 100;
    private static final long PAUSE_PER_WRITE = 20;
    private final List<RunListener> listeners;
    private final Runnable askAgain;
    private final Thread writer = new Thread(this::write, "kfp4j-journal");
    private @Nullable RunRecord next;
    private boolean busy;
    private boolean missed;
    private boolean closed;
    private @Nullable IOException failure;

    /**
     * @param askAgain is called when there is time for what was refused before
     */
    Journal(List<RunListener> listeners, Runnable askAgain) {
        this.listeners = listeners;
        this.askAgain = askAgain;
        writer.setDaemon(true);
    }

    void started(RunRecord run) throws IOException {
        RunRecords.write(run);
        writer.start();
        listeners.forEach(listener -> listener.started(run));
    }

    void changed(TaskRecord task) {
        listeners.forEach(listener -> listener.changed(task));
    }

    /** Has the state of the run written, if there is time for it just now; otherwise the caller is told to ask again. */
    synchronized void offer(Supplier<RunRecord> run) {
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
        if (!busy && !closed) {
            next = run.get();
            busy = true;
            missed = false;
            notifyAll();
        } else {
            missed = true;
        }
    }

    /** Writes the last word. */
    void ended(RunRecord run) throws IOException {
        close();
        RunRecords.write(run);
        listeners.forEach(listener -> listener.ended(run));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        var interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                // A write takes milliseconds, and two at the same time would be worse.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            for (var run = take(); run != null; run = take()) {
                var start = System.nanoTime();
                RunRecords.write(run);
                if (pause(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) * PAUSE_PER_WRITE
                        + LEAST_PAUSE_MILLIS)) {
                    askAgain.run();
                }
            }
        } catch (IOException e) {
            synchronized (this) {
                failure = e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable RunRecord take() throws InterruptedException {
        while (next == null && !closed) {
            wait();
        }
        var run = next;
        next = null;
        return run;
    }

    /** Whether somebody was refused in the meantime. */
    private synchronized boolean pause(long millis) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (var left = millis; left > 0 && !closed; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
        busy = false;
        return missed && !closed;
    }
}
