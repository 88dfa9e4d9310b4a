package io.kfp4j.client.http;

import java.time.Duration;

/**
 * How patient a client is with a server that does not answer, or asks for patience.
 *
 * <p>Between attempts it pauses for a random part of a time that doubles from {@code firstPause} to {@code longestPause} (full jitter), or
 * for as long as the server says in {@code Retry-After}. While one thread has to pause for that, all threads of the client do.
 *
 * @param attempts how often at most, the first included
 * @param firstPause at most this long before the second attempt
 * @param longestPause at most this long before any attempt, unless the server asks for more
 * @param attemptLimit how long one attempt may take, the answer's body included
 * @param deadline how long all attempts and pauses of one request may take together
 */
public record RetryPolicy(
        int attempts, Duration firstPause, Duration longestPause, Duration attemptLimit, Duration deadline) {

    /** Ten attempts within two minutes, 30 seconds each, pauses of up to ten seconds. */
    public static final RetryPolicy STANDARD = new RetryPolicy(
            10, Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: " + attempts + " is none at all. Give 1 or more.");
        }
        positive("firstPause", firstPause);
        positive("longestPause", longestPause);
        positive("attemptLimit", attemptLimit);
        positive("deadline", deadline);
    }

    /** One attempt and no more. */
    public RetryPolicy withoutRetries() {
        return new RetryPolicy(1, firstPause, longestPause, attemptLimit, deadline);
    }

    /** This one with another deadline. */
    public RetryPolicy within(Duration time) {
        return new RetryPolicy(attempts, firstPause, longestPause, attemptLimit, time);
    }

    /** This one with another limit for one attempt. */
    public RetryPolicy eachWithin(Duration time) {
        return new RetryPolicy(attempts, firstPause, longestPause, time, deadline);
    }

    /** This one with other numbers of attempts. */
    public RetryPolicy upTo(int times) {
        return new RetryPolicy(times, firstPause, longestPause, attemptLimit, deadline);
    }

    Duration pauseAfter(int attempt, Time time) {
        double most = Math.min((double) longestPause.toNanos(), firstPause.toNanos() * Math.pow(2, attempt - 1));
        return Duration.ofNanos((long) (time.random() * most));
    }

    private static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + ": " + value + " is no time at all. Give more than zero.");
        }
    }
}
