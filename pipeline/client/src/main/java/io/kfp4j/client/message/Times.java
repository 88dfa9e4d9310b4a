package io.kfp4j.client.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The server says 1970, or the year 1, where it does not know a time. */
final class Times {

    static @Nullable Instant known(@Nullable Instant time) {
        return time == null || !time.isAfter(Instant.EPOCH) ? null : time;
    }

    private Times() {}
}
