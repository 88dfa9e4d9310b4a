package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.ContainerOptions.Kind;

/** Something that appears as a folder in a task's container. */
public sealed interface Mount {

    /** A secret or config map, one file per key. */
    record Files(Kind kind, Value<String> name, String path) implements Mount {}

    /** A persistent volume claim. */
    record Claim(Value<String> name, String path) implements Mount {}

    /** An empty folder that lives as long as the task. */
    record Empty(String name, String path) implements Mount {}
}
