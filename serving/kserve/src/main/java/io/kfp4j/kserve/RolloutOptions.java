package io.kfp4j.kserve;

import java.time.Duration;

/**
 * How a roll-out behaves.
 *
 * @param fieldManager the name under which fields are owned in the cluster
 * @param force whether to take fields from other managers; without it a conflict refuses the roll-out
 * @param deadline how long the model may take to serve, and the previous one to serve again
 * @param pollInterval how often to look
 * @param settle how long Ready must hold when KServe does not say which spec it has looked at
 * @param smokeTest what must succeed before the roll-out counts
 * @param deleteIfNew whether a failed InferenceService is deleted when there was none before; otherwise it is left for
 *     inspection
 */
public record RolloutOptions(
        String fieldManager,
        boolean force,
        Duration deadline,
        Duration pollInterval,
        Duration settle,
        SmokeTest smokeTest,
        boolean deleteIfNew) {

    public static final RolloutOptions DEFAULT = new RolloutOptions(
            "kfp4j",
            false,
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(15),
            SmokeTest.NONE,
            false);

    public RolloutOptions {
        if (fieldManager.isBlank() || fieldManager.length() > 128) {
            throw new IllegalArgumentException("a field manager's name must have 1 to 128 characters.");
        }
        if (deadline.isNegative() || pollInterval.isNegative() || pollInterval.isZero() || settle.isNegative()) {
            throw new IllegalArgumentException("deadline, poll interval and settling time must be positive, but are "
                    + deadline + ", " + pollInterval + " and " + settle + ".");
        }
    }

    public RolloutOptions fieldManager(String name) {
        return new RolloutOptions(name, force, deadline, pollInterval, settle, smokeTest, deleteIfNew);
    }

    public RolloutOptions force(boolean yes) {
        return new RolloutOptions(fieldManager, yes, deadline, pollInterval, settle, smokeTest, deleteIfNew);
    }

    public RolloutOptions deadline(Duration limit) {
        return new RolloutOptions(fieldManager, force, limit, pollInterval, settle, smokeTest, deleteIfNew);
    }

    public RolloutOptions pollInterval(Duration interval) {
        return new RolloutOptions(fieldManager, force, deadline, interval, settle, smokeTest, deleteIfNew);
    }

    public RolloutOptions settle(Duration time) {
        return new RolloutOptions(fieldManager, force, deadline, pollInterval, time, smokeTest, deleteIfNew);
    }

    public RolloutOptions smokeTest(SmokeTest test) {
        return new RolloutOptions(fieldManager, force, deadline, pollInterval, settle, test, deleteIfNew);
    }

    public RolloutOptions deleteIfNew(boolean yes) {
        return new RolloutOptions(fieldManager, force, deadline, pollInterval, settle, smokeTest, yes);
    }
}
