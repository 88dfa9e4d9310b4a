package io.kfp4j.fakekfp.run;

import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RunDetails;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.message.RuntimeStatus;
import io.kfp4j.client.message.Status;
import io.kfp4j.client.message.StorageState;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.spec.CompiledPipeline;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run that the server keeps: what was asked for, and how far it is. */
public final class RunEntry {
    private final String id;
    private final String namespace;
    private final Run wanted;
    private final CompiledPipeline pipeline;
    private final Instant createdAt;
    private final Map<String, TaskRecord> tasks = new LinkedHashMap<>();
    private final List<RuntimeStatus> history = new ArrayList<>();
    private StorageState storageState = StorageState.AVAILABLE;
    private RuntimeState state = RuntimeState.PENDING;
    private @Nullable Instant finishedAt;
    private @Nullable String error;
    private @Nullable Path folder;

    /**
     * @param wanted the request, its experiment and pipeline found
     * @param namespace empty where the server has one user only
     */
    public RunEntry(String id, String namespace, Run wanted, CompiledPipeline pipeline, Instant createdAt) {
        this.id = id;
        this.namespace = namespace;
        this.wanted = wanted;
        this.pipeline = pipeline;
        this.createdAt = createdAt;
        history.add(new RuntimeStatus(createdAt, RuntimeState.PENDING, null));
    }

    public String id() {
        return id;
    }

    public String namespace() {
        return namespace;
    }

    /** What was asked for. */
    public Run wanted() {
        return wanted;
    }

    public CompiledPipeline pipeline() {
        return pipeline;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public synchronized RuntimeState state() {
        return state;
    }

    public synchronized @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public synchronized StorageState storageState() {
        return storageState;
    }

    public synchronized void storeAs(StorageState as) {
        storageState = as;
    }

    /** The folder on this machine with what the run has left; absent where it has left nothing. */
    public synchronized @Nullable Path folder() {
        return folder;
    }

    /** The tasks as the local runner tells them. */
    public synchronized List<TaskRecord> tasks() {
        return List.copyOf(tasks.values());
    }

    /** The task whose program ran in a node. */
    public Optional<TaskRecord> taskOf(String node) {
        return tasks().stream()
                .filter(task -> TaskDetails.executorOf(id, task).equals(node))
                .findFirst();
    }

    synchronized void started(RunRecord run) {
        folder = run.folder();
        tasks.clear();
        run.tasks().forEach(this::changed);
    }

    synchronized void changed(TaskRecord task) {
        tasks.put(task.path(), task);
    }

    /** Goes on to a state if it is in one of these. */
    synchronized boolean become(RuntimeState next, Instant now, RuntimeState... from) {
        if (!List.of(from).contains(state)) {
            return false;
        }
        become(next, now);
        return true;
    }

    synchronized void end(Outcome outcome, Instant now) {
        // A run that was told to end is cancelled, whatever its last task did in the meantime.
        become(state == RuntimeState.CANCELING ? RuntimeState.CANCELED : outcome.state(), now);
        finishedAt = now;
        error = outcome.error();
    }

    /** Pending once more, where it had failed or was cancelled. */
    synchronized boolean again(Instant now) {
        if (state != RuntimeState.FAILED && state != RuntimeState.CANCELED) {
            return false;
        }
        finishedAt = null;
        error = null;
        become(RuntimeState.PENDING, now);
        return true;
    }

    private synchronized void become(RuntimeState next, Instant now) {
        state = next;
        history.add(new RuntimeStatus(now, next, null));
    }

    /** The run as the API tells it. */
    public synchronized Run run() {
        return new Run(
                wanted.experimentId(),
                id,
                wanted.displayName(),
                storageState,
                wanted.description(),
                wanted.pipelineVersionId(),
                wanted.pipelineSpec(),
                wanted.pipelineVersionReference(),
                wanted.runtimeConfig(),
                wanted.serviceAccount() == null ? "pipeline-runner" : wanted.serviceAccount(),
                createdAt,
                wanted.scheduledAt() == null ? createdAt : wanted.scheduledAt(),
                finishedAt,
                state,
                error == null ? null : new Status(0, error, List.of()),
                tasks.isEmpty()
                        ? null
                        : new RunDetails(null, null, TaskDetails.of(id, state, createdAt, finishedAt, tasks())),
                wanted.recurringRunId(),
                history,
                wanted.pluginsInput(),
                Map.of());
    }
}
