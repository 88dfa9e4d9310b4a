package io.kfp4j.fakekfp.schedule;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again for what is due. */
public final class Ticker implements AutoCloseable {
    private static final long MILLIS = 200;

    private final Runnable look;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var made = new Thread(task, "fake-kfp-schedule");
        made.setDaemon(true);
        return made;
    });

    private Ticker(Runnable look) {
        this.look = look;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is logged where it does
    public static Ticker start(Runnable look) {
        var ticker = new Ticker(look);
        ticker.thread.scheduleWithFixedDelay(ticker::tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        return ticker;
    }

    private void tick() {
        try {
            look.run();
        } catch (RuntimeException e) { // one bad look must not be the last
            System.getLogger(Ticker.class.getName()).log(System.Logger.Level.WARNING, "nothing is started now", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
