package io.kfp4j.local.record;

/** How far a run has come. */
public enum RunState {
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this != RUNNING;
    }
}
