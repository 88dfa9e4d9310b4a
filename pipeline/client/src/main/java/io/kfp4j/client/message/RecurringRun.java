package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline that the server starts again and again.
 *
 * @param pipelineVersionId how servers of the first version said which version; see {@code pipelineVersionReference}
 * @param maxConcurrency how many of its runs may be at work at a time, 1 to 10
 * @param noCatchup whether starts that were missed are left out but for the last
 * @param status whether it is at work; {@code mode} is what was asked for
 */
@JsonSnakeCase
public record RecurringRun(
        @Nullable String recurringRunId,
        @Nullable String displayName,
        @Nullable String description,
        @Nullable String pipelineVersionId,
        @Nullable Map<String, Object> pipelineSpec,
        @Nullable PipelineVersionReference pipelineVersionReference,
        @Nullable RuntimeConfig runtimeConfig,
        @Nullable String serviceAccount,
        @Nullable Long maxConcurrency,
        @Nullable Trigger trigger,
        @Nullable Mode mode,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable RecurringRunStatus status,
        @Nullable Status error,
        boolean noCatchup,
        @Nullable String namespace,
        @Nullable String experimentId,
        Map<String, Map<String, Object>> pluginsInput) {

    public RecurringRun {
        pipelineSpec = pipelineSpec == null ? null : Ordered.copy(pipelineSpec);
        createdAt = Times.known(createdAt);
        updatedAt = Times.known(updatedAt);
        pluginsInput = Ordered.copy(pluginsInput);
    }

    /** What is asked for. */
    public enum Mode {
        MODE_UNSPECIFIED,
        ENABLE,
        DISABLE
    }

    /** What is. */
    public enum RecurringRunStatus {
        STATUS_UNSPECIFIED,
        ENABLED,
        DISABLED
    }
}
