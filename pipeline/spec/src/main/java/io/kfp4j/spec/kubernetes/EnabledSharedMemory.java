package io.kfp4j.spec.kubernetes;

import org.jspecify.annotations.Nullable;

/** Memory that processes of the pod share. */
public record EnabledSharedMemory(@Nullable String volumeName, @Nullable String size) {}
