package io.kfp4j.local.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a run.
 *
 * @param path the names from the root down to it, {@code for-loop-1/2/train-model}; an iteration is called by its index
 * @param name its name in the graph around it
 * @param displayName how it is shown
 * @param parent the path of the task around it; absent at the top
 * @param dependencies the paths of the tasks it waits for, all of them its neighbours
 * @param iteration which pass of a loop it is; absent where it is none
 * @param startTime absent where it has not run
 * @param endTime absent where it has not ended
 * @param attempts empty for what is no program of its own
 * @param cpuSeconds of all attempts together; absent where not known
 * @param peakMemoryBytes of the hungriest attempt; absent where not known
 * @param log the file with what the program printed; absent where there is none
 * @param cacheKey under which its outputs can be found again; absent where it is not cached
 * @param cachedFrom the run that made the outputs; absent where this run did
 * @param error why it failed or was skipped; absent otherwise
 */
public record TaskRecord(
        String path,
        String name,
        String displayName,
        TaskKind kind,
        TaskState state,
        @Nullable String parent,
        List<String> dependencies,
        @Nullable Iteration iteration,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        List<AttemptRecord> attempts,
        TaskValues inputs,
        TaskValues outputs,
        @Nullable Double cpuSeconds,
        @Nullable Long peakMemoryBytes,
        @Nullable String log,
        @Nullable String cacheKey,
        @Nullable String cachedFrom,
        @Nullable String error) {

    public TaskRecord {
        dependencies = List.copyOf(dependencies);
        attempts = List.copyOf(attempts);
    }

    /**
     * One pass of a loop.
     *
     * @param index from 0
     * @param item the JSON value it works on
     */
    public record Iteration(int index, @Nullable Object item) {}
}
