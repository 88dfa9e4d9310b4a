package io.kfp4j.dsl;

/**
 * What KFP itself knows about the run. It must be the whole value of an input: the server does not fill it into a longer text.
 */
public enum RunValue implements Value<String> {
    RUN_NAME("pipeline_job_name"),
    /** The name of the run's Kubernetes object. */
    RUN_RESOURCE_NAME("pipeline_job_resource_name"),
    RUN_ID("pipeline_job_uuid"),
    TASK_NAME("pipeline_task_name"),
    TASK_ID("pipeline_task_uuid"),
    /** RFC 3339. */
    CREATE_TIME("pipeline_job_create_time_utc"),
    /** RFC 3339; when a recurring run was due. */
    SCHEDULE_TIME("pipeline_job_schedule_time_utc"),
    /** The folder of the {@link Workspace}; this one may be part of a text. */
    WORKSPACE_PATH("workspace_path");

    private final String variable;

    RunValue(String variable) {
        this.variable = variable;
    }

    /** What KFP calls it in a placeholder. */
    public String variable() {
        return variable;
    }

    /** What KFP replaces. */
    public String placeholder() {
        return "{{$." + variable + "}}";
    }

    @Override
    public String toString() {
        return Values.mark(name());
    }
}
