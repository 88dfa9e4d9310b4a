package io.kfp4j.client.http;

import java.time.Duration;

/** When to give up. */
record Deadline(Time time, long startedAt, long endsAt) {

    static Deadline in(Duration duration, Time time) {
        long now = time.nanoTime();
        return new Deadline(time, now, now + duration.toNanos());
    }

    /** How long until then; negative once it is past. */
    Duration left() {
        return Duration.ofNanos(endsAt - time.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(time.nanoTime() - startedAt);
    }

    boolean isPastAfter(Duration pause) {
        return left().compareTo(pause) <= 0;
    }
}
