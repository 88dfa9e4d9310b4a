package io.kfp4j.dsl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets a task run on nodes that others avoid: {@code Toleration.of("nvidia.com/gpu").effect("NoSchedule")}.
 *
 * @param key the taint; every one where absent
 * @param value the value it must have; any where absent
 * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}; all where absent
 * @param lasting how long a task that runs already may stay, with {@code NoExecute}; for ever where absent
 */
public record Toleration(
        @Nullable String key, @Nullable String value, @Nullable String effect, @Nullable Duration lasting) {

    public static Toleration of(String key) {
        return new Toleration(key, null, null, null);
    }

    /** Every taint. */
    public static Toleration ofAll() {
        return new Toleration(null, null, null, null);
    }

    public Toleration equalTo(String wanted) {
        return new Toleration(key, wanted, effect, lasting);
    }

    public Toleration effect(String tolerated) {
        return new Toleration(key, value, tolerated, lasting);
    }

    public Toleration lasting(Duration time) {
        return new Toleration(key, value, effect, time);
    }
}
