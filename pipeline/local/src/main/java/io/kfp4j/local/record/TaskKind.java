package io.kfp4j.local.record;

/** What a task is. */
public enum TaskKind {
    /** A program. */
    CONTAINER,
    /** An artifact that existed before. */
    IMPORTER,
    /** A pipeline inside the pipeline, or the branches of a condition. */
    DAG,
    /** A loop; its iterations are its children. */
    LOOP,
    /** One pass of a loop; the tasks of the body are its children. */
    LOOP_ITERATION,
    /** The tasks behind a condition. */
    CONDITION,
    /** The tasks whose end an exit task waits for. */
    EXIT_HANDLER
}
