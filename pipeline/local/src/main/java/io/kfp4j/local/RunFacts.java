package io.kfp4j.local;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;

/** What the placeholders of a run stand for. */
record RunFacts(String runId, String displayName, String pipelineName, Instant created) {

    String resourceName() {
        return pipelineName + "-" + runId;
    }

    /**
     * What KFP's driver puts in place of a constant that is a placeholder as a whole; any other constant is left as it is.
     *
     * @param task for which the constant is
     */
    Object resolve(Object constant, TaskNode task) {
        return constant instanceof String text ? resolve(text, task) : constant;
    }

    private String resolve(String text, TaskNode task) {
        return switch (text) {
            case "{{$.pipeline_job_name}}" -> displayName;
            case "{{$.pipeline_job_resource_name}}" -> resourceName();
            case "{{$.pipeline_job_uuid}}" -> runId;
            case "{{$.pipeline_task_name}}" -> task.name;
            case "{{$.pipeline_task_uuid}}" -> executionId(task);
            case "{{$.pipeline_job_create_time_utc}}", "{{$.pipeline_job_schedule_time_utc}}" ->
                created.truncatedTo(ChronoUnit.SECONDS).toString();
            default -> text;
        };
    }

    /** KFP gives the number of the graph around the task, one that the metadata store hands out; here it must not depend on chance. */
    private static String executionId(TaskNode task) {
        var checksum = new CRC32();
        checksum.update((task.parent == null ? "" : task.parent.path).getBytes(StandardCharsets.UTF_8));
        return Long.toString(checksum.getValue());
    }
}
