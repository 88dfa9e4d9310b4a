package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import org.jspecify.annotations.Nullable;

/**
 * What the API server says of itself.
 *
 * @param commitSha of its build; not in every release's contract
 * @param tagName its release
 * @param multiUser whether everything belongs to a namespace and every request to a user
 * @param pipelineStore {@code database} or {@code kubernetes}
 */
@JsonSnakeCase
public record Health(
        @Nullable String commitSha, @Nullable String tagName, boolean multiUser, @Nullable String pipelineStore) {}
