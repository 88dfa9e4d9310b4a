package io.kfp4j.client.message;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline at work.
 *
 * @param displayName need not be unique
 * @param pipelineVersionId how servers of the first version said which version; see {@code pipelineVersionReference}
 * @param pipelineSpec the specification, where the run was started with one; see {@link #pipeline}
 * @param finishedAt absent as long as it is not over
 * @param error why it failed, or why the rest could not be read where a list was asked for
 * @param runDetails its tasks
 * @param recurringRunId what started it; absent where somebody did
 */
@JsonSnakeCase
public record Run(
        @Nullable String experimentId,
        @Nullable String runId,
        @Nullable String displayName,
        @Nullable StorageState storageState,
        @Nullable String description,
        @Nullable String pipelineVersionId,
        @Nullable Map<String, Object> pipelineSpec,
        @Nullable PipelineVersionReference pipelineVersionReference,
        @Nullable RuntimeConfig runtimeConfig,
        @Nullable String serviceAccount,
        @Nullable Instant createdAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant finishedAt,
        @Nullable RuntimeState state,
        @Nullable Status error,
        @Nullable RunDetails runDetails,
        @Nullable String recurringRunId,
        List<RuntimeStatus> stateHistory,
        Map<String, Map<String, Object>> pluginsInput,
        Map<String, PluginOutput> pluginsOutput) {

    public Run {
        pipelineSpec = pipelineSpec == null ? null : Ordered.copy(pipelineSpec);
        createdAt = Times.known(createdAt);
        scheduledAt = Times.known(scheduledAt);
        finishedAt = Times.known(finishedAt);
        stateHistory = List.copyOf(stateHistory);
        pluginsInput = Ordered.copy(pluginsInput);
        pluginsOutput = Ordered.copy(pluginsOutput);
    }

    /** What it runs; null where it was started by a version's id and the server does not repeat the specification. */
    public @Nullable CompiledPipeline pipeline() {
        return Specs.read(pipelineSpec, "run '" + runId + "'");
    }

    /** How far it is. */
    public RuntimeState stateNow() {
        return state == null ? RuntimeState.RUNTIME_STATE_UNSPECIFIED : state;
    }

    /** Its tasks so far. */
    public List<PipelineTaskDetail> tasks() {
        return runDetails == null ? List.of() : runDetails.taskDetails();
    }
}
