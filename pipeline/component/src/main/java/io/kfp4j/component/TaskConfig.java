package io.kfp4j.component;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task was told of its container and pod, for components that start work elsewhere and hand it on: an input of this type is
 * filled in by the server with what {@link TaskConfigPassthrough} names, in the words of Kubernetes' own JSON.
 *
 * <p>A local run fills in nothing. What was not said, or is not passed through, is null.
 *
 * @param resources {@code limits} and {@code requests}
 * @param env names and values of environment variables
 */
public record TaskConfig(
        @Nullable Map<String, Object> resources,
        @Nullable List<Map<String, Object>> env,
        @Nullable Map<String, Object> affinity,
        @Nullable List<Map<String, Object>> tolerations,
        @WireName("nodeSelector") @Nullable Map<String, String> nodeSelector,
        @Nullable List<Map<String, Object>> volumes,
        @WireName("volumeMounts") @Nullable List<Map<String, Object>> volumeMounts) {

    /** Nothing said. */
    public static TaskConfig none() {
        return new TaskConfig(null, null, null, null, null, null, null);
    }
}
