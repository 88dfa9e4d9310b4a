package io.kfp4j.local;

import io.kfp4j.spec.TaskSpec.RetryPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long to wait before a task is tried again, as Argo does it for KFP. */
final class Backoff {
    private static final double USUAL_FACTOR = 2;

    /**
     * The wait after a failed attempt; empty if that was the last.
     *
     * @param attempt the number of the one that failed, from 1
     * @param first when the first attempt began: the policy's maximum counts from there
     */
    static Optional<Duration> after(int attempt, @Nullable RetryPolicy policy, Instant first, Instant now) {
        if (policy == null || attempt > policy.maxRetryCount()) {
            return Optional.empty();
        }
        var factor = policy.backoffFactor() == null ? USUAL_FACTOR : policy.backoffFactor();
        var start = seconds(policy.backoffDuration());
        var wait = Duration.ofMillis((long) Math.min(1e12, start * 1000 * Math.pow(factor, attempt - 1.0)));
        var most = seconds(policy.backoffMaxDuration());
        var end = first.plusMillis((long) (most * 1000));
        return most > 0 && now.plus(wait).isAfter(end) ? Optional.empty() : Optional.of(wait);
    }

    /** Protobuf writes durations as seconds with an s. */
    private static double seconds(@Nullable String duration) {
        if (duration == null || duration.isEmpty()) {
            return 0;
        }
        return new BigDecimal(duration.endsWith("s") ? duration.substring(0, duration.length() - 1) : duration)
                .doubleValue();
    }

    private Backoff() {}
}
