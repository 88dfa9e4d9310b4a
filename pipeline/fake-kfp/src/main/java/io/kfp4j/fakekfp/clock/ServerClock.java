package io.kfp4j.fakekfp.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The machine's clock, and as much ahead of it as it was told to be. */
public final class ServerClock implements InstantSource {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Duration ahead = Duration.ZERO;

    @Override
    public synchronized Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** The time as KFP's database keeps it: in whole seconds. */
    public Instant seconds() {
        return instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Moves the time on. When this returns, everything that was due in between has been started.
     *
     * @throws IllegalArgumentException if the time is to go back
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException(
                    "the time is to move by " + by + ". Give a duration that is not negative.");
        }
        synchronized (this) {
            ahead = ahead.plus(by);
        }
        listeners.forEach(Runnable::run);
    }

    /** Somebody to call when the time was moved. */
    public void onAdvance(Runnable listener) {
        listeners.add(listener);
    }
}
