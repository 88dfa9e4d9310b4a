package io.kfp4j.component;

/**
 * How a task, or everything an exit handler watches, has ended.
 *
 * @param state {@code SUCCEEDED}, {@code FAILED} or {@code CANCELLED}; a KFP server says {@code COMPLETE} for success
 * @param pipelineJobResourceName the run
 * @param pipelineTaskName the task or exit handler that ended
 * @param errorCode zero where there is no error
 * @param errorMessage empty where there is none; a KFP server leaves it empty always
 */
public record TaskFinalStatus(
        String state, String pipelineJobResourceName, String pipelineTaskName, int errorCode, String errorMessage) {

    /** Whether the work succeeded, in a local runner's words or a server's. */
    public boolean succeeded() {
        return state.equals("SUCCEEDED") || state.equals("COMPLETE");
    }
}
