package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.TaskSpec.ParameterInput;
import org.jspecify.annotations.Nullable;

/** A secret with which to pull the image. */
public record ImagePullSecret(@Nullable String secretName, @Nullable ParameterInput secretNameParameter) {}
