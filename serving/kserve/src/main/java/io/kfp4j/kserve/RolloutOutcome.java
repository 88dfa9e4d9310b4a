package io.kfp4j.kserve;

import java.net.URI;
import java.time.Duration;

/** How a roll-out ended on one cluster. */
public sealed interface RolloutOutcome {

    /** The cluster's name. */
    String cluster();

    /** One line for people. */
    String summary();

    default boolean isServed() {
        return this instanceof Served;
    }

    /**
     * The new model serves.
     *
     * @param url where it is reached
     * @param generation the generation of the InferenceService that serves
     * @param took from apply to the smoke test's success
     */
    record Served(String cluster, URI url, long generation, Duration took) implements RolloutOutcome {
        @Override
        public String summary() {
            return cluster + ": serves at " + url + " after " + took.toMillis() + " ms";
        }
    }

    /** Nothing was changed: a conflict, a missing permission, a cluster out of reach. */
    record Refused(String cluster, String reason) implements RolloutOutcome {
        @Override
        public String summary() {
            return cluster + ": refused: " + reason;
        }
    }

    /**
     * The new model did not serve, and the previous state has been brought back.
     *
     * @param reason why the new model did not serve
     * @param restored what is there now
     */
    record RolledBack(String cluster, String reason, String restored) implements RolloutOutcome {
        @Override
        public String summary() {
            return cluster + ": rolled back: " + reason + " " + restored;
        }
    }

    /**
     * The new model did not serve, and the previous state has not been brought back.
     *
     * @param reason why the new model did not serve
     * @param left what is there now, and what to do
     */
    record Failed(String cluster, String reason, String left) implements RolloutOutcome {
        @Override
        public String summary() {
            return cluster + ": failed: " + reason + " " + left;
        }
    }
}
