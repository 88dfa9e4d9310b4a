package io.kfp4j.local;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;

/** Hears of a run's progress. Called from one thread at a time; what it throws ends the run. */
public interface RunListener {

    /** The run begins; its first tasks are pending. */
    default void started(RunRecord run) {}

    /** A task has appeared or its state has changed. */
    default void changed(TaskRecord task) {}

    /** The run has ended, and its record is written. */
    default void ended(RunRecord run) {}
}
