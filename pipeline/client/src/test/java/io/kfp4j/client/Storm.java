package io.kfp4j.client;

import io.kfp4j.client.TestServer.Asked;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.http.Time;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A server that takes so many requests a second and no more, in time that passes ten times as fast. */
final class Storm implements TestServer.Backend, Time {
    private static final int FASTER = 10;

    private final TestServer.Backend behind;
    private final int perSecond;
    private long second;
    private int taken;

    Storm(TestServer.Backend behind, int perSecond) {
        this.behind = behind;
        this.perSecond = perSecond;
    }

    @Override
    public Reply answer(Asked asked) {
        return takes() ? behind.answer(asked) : Reply.of(429, 8, "slow down").with("Retry-After", "1");
    }

    private synchronized boolean takes() {
        long now = nanoTime() / 1_000_000_000;
        if (now != second) {
            second = now;
            taken = 0;
        }
        return ++taken <= perSecond;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() * FASTER;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis() / FASTER + 1);
    }

    @Override
    public double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
