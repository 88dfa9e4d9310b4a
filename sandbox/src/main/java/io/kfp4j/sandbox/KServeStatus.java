package io.kfp4j.sandbox;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status that KServe writes into an InferenceService, in the three situations the sandbox knows. */
final class KServeStatus {

    private final String service;
    private final URI url;
    private final long generation;
    private final @Nullable Long serving;

    /** The generation serving at the moment, if any, may be older than the one that the status is about. */
    KServeStatus(String service, URI url, long generation, @Nullable Long serving) {
        this.service = service;
        this.url = url;
        this.generation = generation;
        this.serving = serving;
    }

    Map<String, Object> loading() {
        String message = "Revision \"" + revision(generation) + "\" is not ready yet";
        Map<String, Object> model = model("InProgress", "Loading");
        return status(condition("PredictorReady", "Unknown", "Deploying", message), "Unknown", model);
    }

    Map<String, Object> ready() {
        return status(condition("PredictorReady", "True", null, null), "True", model("UpToDate", "Loaded"));
    }

    Map<String, Object> failed(String message) {
        Map<String, Object> model = model("BlockedByFailedLoad", "FailedToLoad");
        model.put(
                "lastFailureInfo",
                Map.of(
                        "reason",
                        "ModelLoadFailed",
                        "message",
                        message,
                        "modelRevisionName",
                        revision(generation),
                        "time",
                        now()));
        model.put("copies", Map.of("failedCopies", 1, "totalCopies", serving == null ? 0 : 1));
        Map<String, Object> predictor = condition(
                "PredictorReady",
                "False",
                "RevisionFailed",
                "Revision \"" + revision(generation) + "\" failed with message: " + message);
        return status(predictor, "False", model);
    }

    private Map<String, Object> status(Map<String, Object> predictor, String ready, Map<String, Object> model) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("latestCreatedRevision", revision(generation));
        if (serving != null) {
            component.put("latestReadyRevision", revision(serving));
            component.put("url", url.toString());
        }
        List<Map<String, Object>> conditions = new ArrayList<>();
        conditions.add(condition("IngressReady", serving == null ? "Unknown" : "True", null, null));
        conditions.add(predictor);
        conditions.add(condition("Ready", ready, (String) predictor.get("reason"), (String) predictor.get("message")));

        Map<String, Object> status = new LinkedHashMap<>();
        status.put("observedGeneration", generation);
        status.put("conditions", conditions);
        status.put("components", Map.of("predictor", component));
        status.put("modelStatus", model);
        if (serving != null) {
            status.put("url", url.toString());
            status.put("address", Map.of("url", url.toString()));
        }
        return status;
    }

    private Map<String, Object> model(String transition, String target) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("transitionStatus", transition);
        model.put("states", Map.of("activeModelState", serving == null ? "" : "Loaded", "targetModelState", target));
        model.put("copies", Map.of("failedCopies", 0, "totalCopies", serving == null ? 0 : 1));
        return model;
    }

    private static Map<String, Object> condition(
            String type, String status, @Nullable String reason, @Nullable String message) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", type);
        condition.put("status", status);
        condition.put("lastTransitionTime", now());
        if (reason != null) {
            condition.put("reason", reason);
        }
        if (message != null) {
            condition.put("message", message);
        }
        return condition;
    }

    private String revision(long number) {
        return "%s-predictor-%05d".formatted(service, number);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
