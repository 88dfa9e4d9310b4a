package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plug-in of the server made of a run. */
@JsonSnakeCase
public record PluginOutput(Map<String, MetadataValue> entries, @Nullable State state, @Nullable String stateMessage) {
    public PluginOutput {
        entries = Ordered.copy(entries);
    }

    /** How far the plug-in is. */
    public enum State {
        PLUGIN_STATE_UNSPECIFIED,
        PLUGIN_RUNNING,
        PLUGIN_SUCCEEDED,
        PLUGIN_FAILED
    }

    /** One result, and how to show it. */
    @JsonSnakeCase
    public record MetadataValue(@Nullable Object value, @Nullable RenderType renderType) {}

    /** How a result is shown. */
    public enum RenderType {
        UNSPECIFIED,
        URL
    }
}
