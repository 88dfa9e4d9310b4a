package io.kfp4j.argo.client;

import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a workflow is going.
 *
 * @param phase {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed} or {@code Error}; empty before the controller has seen it
 * @param message why, where there is something to say
 * @param nodes its tasks and what Argo makes of them, by id
 */
public record RunStatus(
        String namespace,
        String name,
        String phase,
        @Nullable String message,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        Map<String, Node> nodes) {
    public RunStatus {
        nodes = Ordered.copy(nodes);
    }

    /**
     * One task.
     *
     * @param name the whole name, {@code iris-abc.train-model}
     * @param type {@code Pod}, {@code DAG}, {@code Retry}, {@code Skipped} …
     */
    public record Node(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String type,
            @Nullable String phase,
            @Nullable String message) {}

    /** Whether it is over. */
    public boolean ended() {
        return succeeded() || phase.equals("Failed") || phase.equals("Error");
    }

    /** Whether all went well. */
    public boolean succeeded() {
        return phase.equals("Succeeded");
    }
}
