package io.kfp4j.argo.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pipeline that runs by the clock. */
public record CronWorkflow(String apiVersion, String kind, Metadata metadata, Spec spec) implements ArgoObject {

    public CronWorkflow(Metadata metadata, Spec spec) {
        this(API_VERSION, "CronWorkflow", metadata, spec);
    }

    /**
     * When it runs, and what.
     *
     * @param schedules cron expressions of five fields
     * @param concurrencyPolicy {@code Allow}, {@code Forbid} or {@code Replace}
     * @param startingDeadlineSeconds how late a missed run may still be started; never if absent
     */
    public record Spec(
            List<String> schedules,
            @Nullable String timezone,
            @Nullable String concurrencyPolicy,
            boolean suspend,
            @Nullable Integer startingDeadlineSeconds,
            WorkflowSpec workflowSpec) {
        public Spec {
            schedules = List.copyOf(schedules);
        }
    }
}
