package io.kfp4j.dsl;

import java.util.List;
import java.util.Map;

/**
 * Storage that a task mounts.
 *
 * @param <M> what it is as a folder
 */
public final class Volume<M extends Mount> {
    private final At<M> at;

    private interface At<M> {
        M path(String path);
    }

    private Volume(At<M> at) {
        this.at = at;
    }

    /** A persistent volume claim that exists. */
    public static Volume<Mount.Claim> claim(String name) {
        return claim(new Values.Constant<>(name));
    }

    /** A persistent volume claim whose name is known when the pipeline runs. */
    public static Volume<Mount.Claim> claim(Value<String> name) {
        return new Volume<>(path -> new Mount.Claim(name, path, null));
    }

    /** An empty folder that lives as long as the task. */
    public static Volume<Mount.Empty> empty(String name) {
        return new Volume<>(path -> new Mount.Empty(name, path, false, null));
    }

    /** Storage of a size ({@code 5Gi}) that is made for the task and goes with it. */
    public static EphemeralVolume ephemeral(String name, String size) {
        return new EphemeralVolume(name, size, List.of("ReadWriteOnce"), null, Map.of(), Map.of());
    }

    /** The volume as a folder in the container. */
    public M at(String path) {
        return at.path(path);
    }
}
