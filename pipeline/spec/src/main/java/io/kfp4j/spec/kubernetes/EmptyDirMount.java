package io.kfp4j.spec.kubernetes;

import org.jspecify.annotations.Nullable;

/** An empty folder that lives as long as the pod. */
public record EmptyDirMount(
        @Nullable String volumeName, @Nullable String mountPath, @Nullable String medium, @Nullable String sizeLimit) {}
