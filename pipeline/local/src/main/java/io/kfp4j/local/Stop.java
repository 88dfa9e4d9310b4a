package io.kfp4j.local;

import io.kfp4j.local.record.TaskState;

/**
 * Why a run was stopped before its end.
 *
 * @param runState of the run as a whole; what was under way in it, or waited, is {@link TaskState#CANCELED}
 */
record Stop(String reason, TaskState runState) {
    static final Stop INTERRUPTED = new Stop("the run was interrupted", TaskState.CANCELED);

    /** The pipeline's own limit: KFP calls such a run failed. */
    static Stop timedOut(long seconds) {
        return new Stop(
                "The run took longer than " + seconds + " s, which is its limit. Raise the pipeline's deadline.",
                TaskState.FAILED);
    }
}
