package io.kfp4j.client;

import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;

/** Is told what changes while somebody waits for a run. Called by the waiting thread; what it throws ends the wait. */
public interface RunObserver {

    /** The run is in another state than before. */
    default void runIs(RuntimeState state, Run run) {}

    /** A task is in another state than before, or new. */
    default void taskIs(RuntimeState state, PipelineTaskDetail task, Run run) {}
}
