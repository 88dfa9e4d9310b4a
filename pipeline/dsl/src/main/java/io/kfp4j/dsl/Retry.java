package io.kfp4j.dsl;

import java.time.Duration;

/**
 * How often and how patiently a failed task is tried again.
 *
 * @param count how many times after the first
 * @param backoff how long to wait before the first of them
 * @param factor by how much the wait grows each time
 * @param maxBackoff how long to wait at most
 */
public record Retry(int count, Duration backoff, double factor, Duration maxBackoff) {

    public static Retry times(int count) {
        return new Retry(count, Duration.ZERO, 2.0, Duration.ofHours(1));
    }

    public Retry backoff(Duration first) {
        return new Retry(count, first, factor, maxBackoff);
    }

    public Retry factor(double growth) {
        return new Retry(count, backoff, growth, maxBackoff);
    }

    public Retry maxBackoff(Duration most) {
        return new Retry(count, backoff, factor, most);
    }
}
