package io.kfp4j.client;

import io.kfp4j.client.http.Time;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only where somebody sleeps, and then at once. */
final class QuickTime implements Time {
    private final AtomicLong now = new AtomicLong();
    private final Random random;

    QuickTime(long seed) {
        random = new Random(seed);
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public void sleep(Duration duration) {
        now.addAndGet(duration.toNanos());
    }

    @Override
    public double random() {
        return random.nextDouble();
    }

    Duration passed() {
        return Duration.ofNanos(now.get());
    }
}
