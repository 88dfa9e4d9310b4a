package io.kfp4j.dsl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Storage that is made for a task and goes with it.
 *
 * @param size {@code 5Gi}
 * @param storageClass the cluster's default where absent
 */
public record EphemeralVolume(
        String name,
        String size,
        List<String> accessModes,
        @Nullable String storageClass,
        Map<String, String> labels,
        Map<String, String> annotations) {

    public EphemeralVolume {
        accessModes = List.copyOf(accessModes);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    }

    public EphemeralVolume accessModes(String... modes) {
        return new EphemeralVolume(name, size, List.of(modes), storageClass, labels, annotations);
    }

    public EphemeralVolume storageClass(String wanted) {
        return new EphemeralVolume(name, size, accessModes, wanted, labels, annotations);
    }

    public EphemeralVolume label(String key, String value) {
        return new EphemeralVolume(name, size, accessModes, storageClass, and(labels, key, value), annotations);
    }

    public EphemeralVolume annotation(String key, String value) {
        return new EphemeralVolume(name, size, accessModes, storageClass, labels, and(annotations, key, value));
    }

    /** The volume as a folder in the container. */
    public Mount at(String path) {
        return new Mount.Ephemeral(this, path);
    }

    private static Map<String, String> and(Map<String, String> map, String key, String value) {
        var all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
