package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is started with.
 *
 * @param parameters by name: texts, booleans, numbers, lists and maps
 * @param pipelineRoot where artifacts go, {@code s3://…}; absent for the server's own
 */
@JsonSnakeCase
public record RuntimeConfig(Map<String, Object> parameters, @Nullable String pipelineRoot) {
    public RuntimeConfig {
        parameters = Ordered.copy(parameters);
    }
}
