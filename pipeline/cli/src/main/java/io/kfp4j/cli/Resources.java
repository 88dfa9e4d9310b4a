package io.kfp4j.cli;

import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.RecurringRun;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.Trigger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the resources of a server are shown in tables. */
final class Resources {

    static Columns<Pipeline> pipelines() {
        return new Columns<>(
                List.of("ID", "NAME", "CREATED", "DESCRIPTION"),
                each -> List.of(
                        text(each.pipelineId()),
                        text(each.anyName()),
                        time(each.createdAt()),
                        text(each.description())));
    }

    static Columns<PipelineVersion> versions() {
        return new Columns<>(
                List.of("ID", "NAME", "CREATED", "DESCRIPTION"),
                each -> List.of(
                        text(each.pipelineVersionId()),
                        text(each.anyName()),
                        time(each.createdAt()),
                        text(each.description())));
    }

    static Columns<Experiment> experiments() {
        return new Columns<>(
                List.of("ID", "NAME", "CREATED", "LAST RUN", "STORAGE"),
                each -> List.of(
                        text(each.experimentId()),
                        text(each.displayName()),
                        time(each.createdAt()),
                        time(each.lastRunCreatedAt()),
                        text(each.storageState())));
    }

    static Columns<Run> runs() {
        return new Columns<>(
                List.of("ID", "NAME", "STATE", "CREATED", "FINISHED"),
                each -> List.of(
                        text(each.runId()),
                        text(each.displayName()),
                        each.stateNow().name(),
                        time(each.createdAt()),
                        time(each.finishedAt())));
    }

    static Columns<RecurringRun> recurringRuns() {
        return new Columns<>(
                List.of("ID", "NAME", "STATUS", "WHEN", "CREATED"),
                each -> List.of(
                        text(each.recurringRunId()),
                        text(each.displayName()),
                        text(each.status()),
                        when(each.trigger()),
                        time(each.createdAt())));
    }

    private static String when(@Nullable Trigger trigger) {
        var schedule = trigger == null ? null : trigger.schedule();
        if (schedule instanceof Trigger.CronSchedule calendar) {
            return "cron " + text(calendar.cron());
        }
        return schedule instanceof Trigger.PeriodicSchedule clock ? "every " + text(clock.intervalSecond()) + " s" : "";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Resources() {}
}
