package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.TaskSpec.ParameterInput;
import org.jspecify.annotations.Nullable;

/** The keys of a config map as files in a folder. */
public record ConfigMapAsVolume(
        @Nullable String configMapName,
        @Nullable ParameterInput configMapNameParameter,
        String mountPath,
        @Nullable Boolean optional) {}
