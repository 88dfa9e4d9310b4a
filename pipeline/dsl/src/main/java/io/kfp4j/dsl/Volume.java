package io.kfp4j.dsl;

import java.util.function.Function;

/** Storage that a task mounts. */
public final class Volume {
    private final Function<String, Mount> at;

    private Volume(Function<String, Mount> at) {
        this.at = at;
    }

    /** A persistent volume claim that exists. */
    public static Volume claim(String name) {
        return claim(new Values.Constant<>(name));
    }

    /** A persistent volume claim whose name is known when the pipeline runs. */
    public static Volume claim(Value<String> name) {
        return new Volume(path -> new Mount.Claim(name, path));
    }

    /** An empty folder that lives as long as the task. */
    public static Volume empty(String name) {
        return new Volume(path -> new Mount.Empty(name, path));
    }

    /** The volume as a folder in the container. */
    public Mount at(String path) {
        return at.apply(path);
    }
}
