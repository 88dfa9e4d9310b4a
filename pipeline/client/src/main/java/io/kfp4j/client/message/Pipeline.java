package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline on the server: a name for its versions.
 *
 * @param name unique within its namespace; absent on servers before KFP 2.14, where the display name is the name
 * @param error why the rest could not be read, where a list was asked for
 * @param tags keys and values of up to 63 characters; servers before KFP 2.17 do not keep them
 */
@JsonSnakeCase
public record Pipeline(
        @Nullable String pipelineId,
        @Nullable String displayName,
        @Nullable String name,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable String namespace,
        @Nullable Status error,
        Map<String, String> tags) {

    public Pipeline {
        createdAt = Times.known(createdAt);
        tags = Ordered.copy(tags);
    }

    /** One to be created. The name goes as the display name, which every release takes for both. */
    public static Pipeline named(String name) {
        return new Pipeline(null, name, null, null, null, null, null, Map.of());
    }

    /** Its unique name, on servers of any age. */
    public @Nullable String anyName() {
        return name == null || name.isEmpty() ? displayName : name;
    }

    /** This one with a description. */
    public Pipeline describedAs(@Nullable String text) {
        return new Pipeline(pipelineId, displayName, name, text, createdAt, namespace, error, tags);
    }

    /** This one in a namespace. */
    public Pipeline in(@Nullable String place) {
        return new Pipeline(pipelineId, displayName, name, description, createdAt, place, error, tags);
    }

    /** This one under another display name than its name; servers before KFP 2.14 know one name alone. */
    public Pipeline shownAs(String text) {
        return new Pipeline(pipelineId, text, anyName(), description, createdAt, namespace, error, tags);
    }

    /** This one with these tags instead of its own. */
    public Pipeline tagged(Map<String, String> labels) {
        return new Pipeline(pipelineId, displayName, name, description, createdAt, namespace, error, labels);
    }
}
