package io.kfp4j.argo.object;

import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow does.
 *
 * @param entrypoint the template that is the pipeline
 * @param onExit the template that runs when the pipeline has ended, however it has
 * @param volumeClaimTemplates volumes that live as long as the workflow
 * @param activeDeadlineSeconds how long it may run
 */
public record WorkflowSpec(
        String entrypoint,
        @Nullable String onExit,
        @Nullable String serviceAccountName,
        @Nullable Arguments arguments,
        List<Template> templates,
        List<Map<String, Object>> volumeClaimTemplates,
        List<Map<String, Object>> imagePullSecrets,
        @Nullable TtlStrategy ttlStrategy,
        @Nullable Integer activeDeadlineSeconds) {

    public WorkflowSpec {
        templates = List.copyOf(templates);
        volumeClaimTemplates = volumeClaimTemplates.stream().map(Ordered::copy).toList();
        imagePullSecrets = imagePullSecrets.stream().map(Ordered::copy).toList();
    }

    /** When a workflow that has ended is deleted. */
    public record TtlStrategy(
            @Nullable Integer secondsAfterCompletion,
            @Nullable Integer secondsAfterSuccess,
            @Nullable Integer secondsAfterFailure) {}
}
