package io.kfp4j.client.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How time passes, so that tests need not wait for it. */
public interface Time {

    /** As {@link System#nanoTime}. */
    long nanoTime();

    /** Lets time pass. */
    void sleep(Duration duration) throws InterruptedException;

    /** Between 0, which may be, and 1, which may not. */
    double random();

    /** The time of this machine. */
    static Time system() {
        return new Time() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
            }

            @Override
            public double random() {
                return ThreadLocalRandom.current().nextDouble();
            }
        };
    }
}
