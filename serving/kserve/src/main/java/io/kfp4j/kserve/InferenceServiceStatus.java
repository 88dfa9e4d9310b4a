package io.kfp4j.kserve;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What KServe says about an InferenceService.
 *
 * @param observedGeneration the generation the status is about; released versions of KServe put the counter of a child
 *     object here, so it is proof only when it equals the object's own generation and has changed
 * @param conditions in KServe's order
 * @param url where clients outside the cluster reach it
 * @param address where clients inside the cluster reach it
 * @param transitionStatus {@code UpToDate}, {@code InProgress}, {@code BlockedByFailedLoad} or {@code InvalidSpec}
 * @param failureReason KServe's word for the last failure to load the model
 * @param failureMessage KServe's sentence for the last failure to load the model
 * @param latestCreatedRevision the newest revision, where KServe runs serverless
 * @param latestReadyRevision the newest revision that serves, where KServe runs serverless
 */
public record InferenceServiceStatus(
        @Nullable Long observedGeneration,
        List<Condition> conditions,
        @Nullable URI url,
        @Nullable URI address,
        @Nullable String transitionStatus,
        @Nullable String failureReason,
        @Nullable String failureMessage,
        @Nullable String latestCreatedRevision,
        @Nullable String latestReadyRevision) {

    public InferenceServiceStatus {
        conditions = List.copyOf(conditions);
    }

    public static InferenceServiceStatus of(GenericKubernetesResource resource) {
        JsonNode status = JsonTree.of(resource.getAdditionalProperties().get("status"));
        JsonNode failure = status.path("modelStatus").path("lastFailureInfo");
        JsonNode predictor = status.path("components").path("predictor");
        return new InferenceServiceStatus(
                status.path("observedGeneration").canConvertToLong()
                        ? status.path("observedGeneration").asLong()
                        : null,
                conditions(status.path("conditions")),
                uri(status.path("url")),
                uri(status.path("address").path("url")),
                text(status.path("modelStatus").path("transitionStatus")),
                text(failure.path("reason")),
                text(failure.path("message")),
                text(predictor.path("latestCreatedRevision")),
                text(predictor.path("latestReadyRevision")));
    }

    public Optional<Condition> condition(String type) {
        return conditions.stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst();
    }

    /** Whether KServe says that the newest model serves. Says nothing about which spec it has looked at. */
    public boolean isReady() {
        boolean upToDate = transitionStatus == null || transitionStatus.equals("UpToDate");
        boolean newestServes = latestCreatedRevision == null || latestCreatedRevision.equals(latestReadyRevision);
        return condition("Ready").map(Condition::isTrue).orElse(false) && upToDate && newestServes;
    }

    /** Whether KServe has given up on this spec, so that waiting longer is of no use. */
    public boolean isFailed() {
        return "BlockedByFailedLoad".equals(transitionStatus) || "InvalidSpec".equals(transitionStatus);
    }

    /** Where to ask it from the outside, or from the inside if it is not published. */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(url).or(() -> Optional.ofNullable(address));
    }

    /** Why it is not ready, in KServe's own words. */
    public String explanation() {
        List<String> parts = new ArrayList<>();
        if (failureReason != null || failureMessage != null) {
            parts.add("the model failed: " + (failureReason == null ? "" : failureReason)
                    + (failureMessage == null ? "" : ": " + failureMessage));
        }
        if (transitionStatus != null && !transitionStatus.equals("UpToDate")) {
            parts.add("modelStatus=" + transitionStatus);
        }
        if (latestCreatedRevision != null && !latestCreatedRevision.equals(latestReadyRevision)) {
            parts.add("revision '" + latestCreatedRevision + "' does not serve yet");
        }
        conditions.stream()
                .filter(condition -> !condition.isTrue())
                .map(Condition::toString)
                .forEach(parts::add);
        if (conditions.isEmpty()) {
            parts.add("KServe has written no condition yet");
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    private static List<Condition> conditions(JsonNode array) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode condition : array) {
            conditions.add(new Condition(
                    condition.path("type").asText(),
                    condition.path("status").asText("Unknown"),
                    text(condition.path("reason")),
                    text(condition.path("message"))));
        }
        return conditions;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isEmpty() ? node.asText() : null;
    }

    private static @Nullable URI uri(JsonNode node) {
        try {
            return node.isTextual() && !node.asText().isEmpty() ? URI.create(node.asText()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
