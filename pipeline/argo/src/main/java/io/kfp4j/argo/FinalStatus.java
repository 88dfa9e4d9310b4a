package io.kfp4j.argo;

import io.kfp4j.spec.ParameterType;
import java.util.LinkedHashMap;

/** How a task has ended, for the task that wants to know: KFP's {@code PipelineTaskFinalStatus}. */
final class FinalStatus {
    private static final int UNKNOWN_ERROR = 2; // google.rpc.Code

    static Value of(Graph graph, String producer) {
        var atExit = graph.place() == Graph.Place.EXIT;
        var phase = atExit ? "workflow.status" : Expr.member("tasks", producer) + ".status";
        var error = new LinkedHashMap<String, Object>();
        error.put("code", UNKNOWN_ERROR);
        error.put("message", atExit ? "workflow.failures" : "'task ended as ' + " + phase);
        var status = new LinkedHashMap<String, Object>();
        status.put(
                "state",
                "(" + phase + " == 'Succeeded' ? 'COMPLETE' : " + phase
                        + " in ['Skipped', 'Omitted'] ? 'SKIPPED' : 'FAILED')");
        status.put("pipelineJobResourceName", "workflow.name");
        status.put("pipelineTaskName", Expr.text(producer));
        status.put("error", "(" + phase + " in ['Failed', 'Error'] ? " + Expr.tree(error) + " : {})");
        return Value.of(Expr.toJson(Expr.tree(status)), ParameterType.TASK_FINAL_STATUS);
    }

    private FinalStatus() {}
}
