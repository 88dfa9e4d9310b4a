package io.kfp4j.spec.kubernetes;

import org.jspecify.annotations.Nullable;

/** The user the container runs as. */
public record SecurityContext(@Nullable Long runAsUser, @Nullable Long runAsGroup, @Nullable Boolean runAsNonRoot) {}
