package io.kfp4j.local;

import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskValues;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param outputs absent where it failed
 * @param exitCode absent where no program ran
 * @param cause absent where it succeeded
 * @param cachedFrom the run that made the outputs; absent where this attempt did
 * @param earlier what the same run had made of the task before it was resumed; absent where this attempt did
 */
record TaskResult(
        @Nullable TaskValues outputs,
        @Nullable Integer exitCode,
        @Nullable String cause,
        Usage usage,
        @Nullable String cacheKey,
        @Nullable String cachedFrom,
        @Nullable TaskRecord earlier) {

    static TaskResult succeeded(
            TaskValues outputs, @Nullable Integer exitCode, Usage usage, @Nullable String cacheKey) {
        return new TaskResult(outputs, exitCode, null, usage, cacheKey, null, null);
    }

    static TaskResult cached(TaskValues outputs, String cacheKey, String runId) {
        return new TaskResult(outputs, null, null, Usage.UNKNOWN, cacheKey, runId, null);
    }

    static TaskResult kept(TaskRecord earlier) {
        return new TaskResult(earlier.outputs(), null, null, Usage.UNKNOWN, earlier.cacheKey(), null, earlier);
    }

    static TaskResult failed(@Nullable Integer exitCode, String cause, Usage usage, @Nullable String cacheKey) {
        return new TaskResult(null, exitCode, cause, usage, cacheKey, null, null);
    }

    /** What the program used; absent where not known. */
    record Usage(@Nullable Double cpuSeconds, @Nullable Long peakMemoryBytes) {
        static final Usage UNKNOWN = new Usage(null, null);
    }
}
