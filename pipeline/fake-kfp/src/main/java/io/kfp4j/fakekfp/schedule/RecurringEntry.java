package io.kfp4j.fakekfp.schedule;

import io.kfp4j.client.message.RecurringRun;
import io.kfp4j.client.message.RecurringRun.Mode;
import io.kfp4j.client.message.RecurringRun.RecurringRunStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recurring run that the server keeps. */
public final class RecurringEntry {
    private final String id;
    private final String namespace;
    private final RecurringRun wanted;
    private final Schedule schedule;
    private final Instant createdAt;
    private Instant updatedAt;
    private boolean enabled;
    private @Nullable Instant last;
    private int runs;

    /**
     * @param wanted the request, its experiment found
     * @param namespace empty where the server has one user only
     */
    public RecurringEntry(String id, String namespace, RecurringRun wanted, Schedule schedule, Instant createdAt) {
        this.id = id;
        this.namespace = namespace;
        this.wanted = wanted;
        this.schedule = schedule;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.enabled = wanted.mode() == Mode.ENABLE;
    }

    public String id() {
        return id;
    }

    public String namespace() {
        return namespace;
    }

    /** What was asked for. */
    public RecurringRun wanted() {
        return wanted;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public synchronized Instant updatedAt() {
        return updatedAt;
    }

    public synchronized void enable(boolean on, Instant now) {
        enabled = on;
        updatedAt = now;
    }

    /** The time for which a run is due, and was not started yet; of those that were missed the last, where only that counts. */
    public synchronized Optional<Instant> due(Instant now) {
        Optional<Instant> due = Optional.empty();
        if (enabled) {
            due = schedule.after(last, createdAt).filter(time -> !time.isAfter(now));
            while (due.isPresent() && wanted.noCatchup()) {
                Optional<Instant> later = schedule.after(due.get(), createdAt).filter(time -> !time.isAfter(now));
                if (later.isEmpty()) {
                    break;
                }
                due = later;
            }
        }
        return due;
    }

    /** Counts a run that was started for a time, and gives it a name. */
    public synchronized String started(Instant time) {
        last = time;
        runs++;
        return wanted.displayName() + "-" + runs;
    }

    /** The recurring run as the API tells it. */
    public synchronized RecurringRun recurringRun() {
        return new RecurringRun(
                id,
                wanted.displayName(),
                wanted.description(),
                null,
                wanted.pipelineSpec(),
                wanted.pipelineVersionReference(),
                wanted.runtimeConfig(),
                wanted.serviceAccount() == null ? "pipeline-runner" : wanted.serviceAccount(),
                wanted.maxConcurrency(),
                wanted.trigger(),
                enabled ? Mode.ENABLE : Mode.DISABLE,
                createdAt,
                updatedAt,
                enabled ? RecurringRunStatus.ENABLED : RecurringRunStatus.DISABLED,
                null,
                wanted.noCatchup(),
                namespace.isEmpty() ? null : namespace,
                wanted.experimentId(),
                wanted.pluginsInput());
    }
}
