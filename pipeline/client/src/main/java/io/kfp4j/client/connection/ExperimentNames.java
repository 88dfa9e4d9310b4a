package io.kfp4j.client.connection;

import org.jspecify.annotations.Nullable;

/**
 * Where runs go that do not say where.
 *
 * @param standard for requests that name none; {@code KF_PIPELINES_DEFAULT_EXPERIMENT_NAME}
 * @param override for all requests, whatever they name; {@code KF_PIPELINES_OVERRIDE_EXPERIMENT_NAME}
 */
public record ExperimentNames(@Nullable String standard, @Nullable String override) {

    /** The server's own default. */
    public static final ExperimentNames NONE = new ExperimentNames(null, null);

    /** The experiment for a request that names one, or none. */
    public @Nullable String choose(@Nullable String asked) {
        return override != null ? override : asked != null ? asked : standard;
    }
}
