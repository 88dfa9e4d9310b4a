package io.kfp4j.local.record;

/** How far a task has come. */
public enum TaskState {
    /** Waits for other tasks, or for a free place. */
    PENDING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Not run: its condition was false, or something it needs failed or was skipped itself. */
    SKIPPED,
    /** Not run to its end, because the run was interrupted. */
    CANCELED,
    /** Not run: an equal task of an earlier run had left its outputs. */
    CACHED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this != PENDING && this != RUNNING;
    }

    /** Whether there are outputs to go on with. */
    public boolean hasOutputs() {
        return this == SUCCEEDED || this == CACHED;
    }
}
