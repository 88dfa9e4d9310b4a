package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workspace for runs that belong together.
 *
 * @param displayName unique within its namespace
 * @param createdAt by the server's clock
 * @param lastRunCreatedAt absent as long as nothing ran in it
 */
@JsonSnakeCase
public record Experiment(
        @Nullable String experimentId,
        @Nullable String displayName,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable String namespace,
        @Nullable StorageState storageState,
        @Nullable Instant lastRunCreatedAt) {

    public Experiment {
        createdAt = Times.known(createdAt);
        lastRunCreatedAt = Times.known(lastRunCreatedAt);
    }

    /** One to be created. */
    public static Experiment named(String displayName) {
        return new Experiment(null, displayName, null, null, null, null, null);
    }

    /** This one with a description. */
    public Experiment describedAs(String text) {
        return new Experiment(experimentId, displayName, text, createdAt, namespace, storageState, lastRunCreatedAt);
    }

    /** This one in a namespace; multi-user installations need one. */
    public Experiment in(@Nullable String place) {
        return new Experiment(experimentId, displayName, description, createdAt, place, storageState, lastRunCreatedAt);
    }
}
