package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import org.jspecify.annotations.Nullable;

/** Something that appears as a folder in a task's container. */
public sealed interface Mount {

    /** A secret or config map, one file per key. */
    record Files(Kind kind, Value<String> name, String path, boolean optional) implements Mount {}

    /**
     * A persistent volume claim.
     *
     * @param folder the folder of the claim that is mounted; all of it where absent
     */
    record Claim(Value<String> name, String path, @Nullable String folder) implements Mount {

        /** One folder of the claim in place of all of it. */
        public Claim folder(String within) {
            return new Claim(name, path, within);
        }
    }

    /**
     * An empty folder that lives as long as the task.
     *
     * @param memory whether it is kept in memory
     * @param size the most it may hold, {@code 1Gi}; no limit where absent
     */
    record Empty(String name, String path, boolean memory, @Nullable String size) implements Mount {

        /** The same in memory, which counts as the task's own. */
        public Empty inMemory() {
            return new Empty(name, path, true, size);
        }

        /** The same with a limit, {@code 1Gi}. */
        public Empty size(String limit) {
            return new Empty(name, path, memory, limit);
        }
    }

    /** Storage that is made for the task and goes with it. */
    record Ephemeral(EphemeralVolume volume, String path) implements Mount {}
}
