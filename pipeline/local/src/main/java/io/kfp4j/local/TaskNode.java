package io.kfp4j.local;

import io.kfp4j.local.record.AttemptRecord;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task of the run, with what is known of it so far. Only the scheduler's thread touches one. */
final class TaskNode {
    /** {@code ""} for the pipeline itself. */
    final String path;

    final String name;
    final TaskKind kind;
    final @Nullable TaskNode parent;
    final TaskSpec spec;
    final ComponentSpec component;
    final TaskRecord.@Nullable Iteration iteration;
    final @Nullable RetryPolicy retryPolicy;

    final List<TaskNode> dependencies = new ArrayList<>();
    final List<TaskNode> dependents = new ArrayList<>();
    /** Tasks of the graph by name, or passes of a loop by index. */
    final Map<String, TaskNode> children = new LinkedHashMap<>();

    int openChildren;
    int nextIteration;
    int runningIterations;

    TaskState state = TaskState.PENDING;

    @Nullable
    Instant startTime;

    @Nullable
    Instant endTime;

    final List<AttemptRecord> attempts = new ArrayList<>();
    TaskValues inputs = TaskValues.none();
    TaskValues outputs = TaskValues.none();
    /** Names of the output parameters that a loop has collected into a list. */
    final Set<String> collected = new HashSet<>();

    @Nullable
    Double cpuSeconds;

    @Nullable
    Long peakMemoryBytes;

    @Nullable
    String log;

    @Nullable
    String cacheKey;

    @Nullable
    String cachedFrom;

    @Nullable
    String error;

    private @Nullable TaskRecord record;

    TaskNode(
            @Nullable TaskNode parent,
            String name,
            TaskKind kind,
            TaskSpec spec,
            ComponentSpec component,
            TaskRecord.@Nullable Iteration iteration) {
        this.parent = parent;
        this.path = parent == null ? "" : parent.path.isEmpty() ? name : parent.path + "/" + name;
        this.name = name;
        this.kind = kind;
        this.spec = spec;
        this.component = component;
        this.iteration = iteration;
        var own = spec.retryPolicy();
        this.retryPolicy = own != null || parent == null ? own : parent.retryPolicy;
    }

    /** Whether a program, or an importer, stands behind it. */
    boolean isLeaf() {
        return component.implementation() instanceof ComponentSpec.Implementation.Executor && !isLoop();
    }

    boolean isLoop() {
        return kind == TaskKind.LOOP;
    }

    boolean runsAfterFailures() {
        var trigger = spec.triggerPolicy();
        return trigger != null && trigger.strategy() == TaskSpec.TriggerPolicy.Strategy.ALL_UPSTREAM_TASKS_COMPLETED;
    }

    /** Adds what an attempt has used. */
    void addUsage(TaskResult.Usage usage) {
        if (usage.cpuSeconds() != null) {
            cpuSeconds = (cpuSeconds == null ? 0 : cpuSeconds) + usage.cpuSeconds();
        }
        if (usage.peakMemoryBytes() != null) {
            peakMemoryBytes = Math.max(peakMemoryBytes == null ? 0 : peakMemoryBytes, usage.peakMemoryBytes());
        }
    }

    /** Takes over what was known before the run was resumed. */
    void restore(TaskRecord earlier) {
        startTime = earlier.startTime();
        endTime = earlier.endTime();
        attempts.clear();
        attempts.addAll(earlier.attempts());
        outputs = earlier.outputs();
        cpuSeconds = earlier.cpuSeconds();
        peakMemoryBytes = earlier.peakMemoryBytes();
        log = earlier.log();
        cacheKey = earlier.cacheKey();
        cachedFrom = earlier.cachedFrom();
    }

    /** To be called after every change. */
    void changed() {
        record = null;
    }

    TaskRecord record() {
        if (record == null) {
            record = newRecord();
        }
        return record;
    }

    private TaskRecord newRecord() {
        var info = spec.taskInfo();
        return new TaskRecord(
                path,
                name,
                iteration != null || info == null ? name : info.name(),
                kind,
                state,
                parent == null || parent.path.isEmpty() ? null : parent.path,
                dependencies.stream().map(task -> task.path).toList(),
                iteration,
                startTime,
                endTime,
                attempts,
                inputs,
                outputs,
                cpuSeconds,
                peakMemoryBytes,
                log,
                cacheKey,
                cachedFrom,
                error);
    }
}
