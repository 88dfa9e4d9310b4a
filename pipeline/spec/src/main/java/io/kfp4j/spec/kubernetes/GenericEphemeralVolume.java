package io.kfp4j.spec.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A volume that lives as long as the pod. */
public record GenericEphemeralVolume(
        @Nullable String volumeName,
        @Nullable String mountPath,
        List<String> accessModes,
        @Nullable String size,
        @Nullable Boolean defaultStorageClass,
        @Nullable String storageClassName,
        @Nullable PodMetadata metadata) {
    public GenericEphemeralVolume {
        accessModes = List.copyOf(accessModes);
    }
}
