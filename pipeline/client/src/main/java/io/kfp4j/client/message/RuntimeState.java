package io.kfp4j.client.message;

/** How far a run or a task is. */
public enum RuntimeState {
    /** What an older client calls a state that only a newer server knows; also of a run that the controller has not seen yet. */
    RUNTIME_STATE_UNSPECIFIED,
    PENDING,
    RUNNING,
    SUCCEEDED,
    SKIPPED,
    FAILED,
    CANCELING,
    CANCELED,
    PAUSED;

    /** Whether nothing will follow it unless somebody retries the run. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == SKIPPED || this == FAILED || this == CANCELED;
    }

    /** Whether it ended, and well. */
    public boolean isGood() {
        return this == SUCCEEDED || this == SKIPPED;
    }
}
