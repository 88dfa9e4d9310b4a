package io.kfp4j.component;

/**
 * How a task, or everything an exit handler watches, has ended.
 *
 * @param state {@code COMPLETE} for success (or {@code CACHED}), {@code FAILED} or {@code CANCELED}, in the words of ML Metadata as a
 *     KFP server says it; the Python SDK's documentation says {@code SUCCEEDED}
 * @param pipelineJobResourceName the run
 * @param pipelineTaskName the task or exit handler that ended
 * @param errorCode zero where there is no error
 * @param errorMessage empty where there is none; a KFP server leaves it empty always
 */
public record TaskFinalStatus(
        String state, String pipelineJobResourceName, String pipelineTaskName, int errorCode, String errorMessage) {

    /** Whether the work succeeded, in this run or in the one whose results were used. */
    public boolean succeeded() {
        return state.equals("COMPLETE") || state.equals("CACHED") || state.equals("SUCCEEDED");
    }
}
