package io.kfp4j.local;

import io.kfp4j.local.record.TaskState;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a task has ended, as a value for the task that wants to know. */
final class FinalStatus {
    private static final long UNKNOWN_ERROR = 2; // google.rpc.Code

    static Map<String, Object> of(TaskNode task, RunFacts facts) {
        var error = new LinkedHashMap<String, Object>();
        if (task.state == TaskState.FAILED) {
            error.put("code", UNKNOWN_ERROR);
            error.put("message", task.error == null ? "" : task.error);
        }
        var status = new LinkedHashMap<String, Object>();
        status.put("state", word(task.state));
        status.put("pipelineJobResourceName", facts.resourceName());
        status.put("pipelineTaskName", task.name);
        status.put("error", error);
        return status;
    }

    // A server says it in the words of ML Metadata.
    private static String word(TaskState state) {
        return state == TaskState.SUCCEEDED ? "COMPLETE" : state.name();
    }

    private FinalStatus() {}
}
