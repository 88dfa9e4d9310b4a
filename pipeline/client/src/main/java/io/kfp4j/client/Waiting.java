package io.kfp4j.client;

import java.time.Duration;

/**
 * How to wait for a run.
 *
 * @param limit how long at most
 * @param firstPause between the first two looks; pauses grow by half from look to look
 * @param longestPause between any two looks
 * @param observer who is told what changes
 */
public record Waiting(Duration limit, Duration firstPause, Duration longestPause, RunObserver observer) {

    public Waiting {
        if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("pauses from " + firstPause + " to " + longestPause
                    + " are none. Give a short one and a longer one.");
        }
    }

    /** Looks after a second at first, every 15 seconds later. */
    public static Waiting upTo(Duration limit) {
        return new Waiting(limit, Duration.ofSeconds(1), Duration.ofSeconds(15), new RunObserver() {});
    }

    /** With pauses of this length. */
    public Waiting lookingEvery(Duration pause) {
        return new Waiting(limit, pause, pause, observer);
    }

    /** Telling somebody what changes. */
    public Waiting telling(RunObserver who) {
        return new Waiting(limit, firstPause, longestPause, who);
    }
}
