package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of a config map as environment variables. */
public record ConfigMapAsEnv(
        @Nullable String configMapName,
        @Nullable ParameterInput configMapNameParameter,
        List<ConfigMapKeyToEnv> keyToEnv,
        @Nullable Boolean optional) {
    public ConfigMapAsEnv {
        keyToEnv = List.copyOf(keyToEnv);
    }

    /** One key and its variable. */
    public record ConfigMapKeyToEnv(String configMapKey, String envVar) {}
}
