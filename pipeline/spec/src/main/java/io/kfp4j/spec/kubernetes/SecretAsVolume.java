package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.TaskSpec.ParameterInput;
import org.jspecify.annotations.Nullable;

/** The keys of a secret as files in a folder. */
public record SecretAsVolume(
        @Nullable String secretName,
        @Nullable ParameterInput secretNameParameter,
        String mountPath,
        @Nullable Boolean optional) {}
