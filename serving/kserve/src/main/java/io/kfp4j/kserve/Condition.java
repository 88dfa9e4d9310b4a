package io.kfp4j.kserve;

import org.jspecify.annotations.Nullable;

/**
 * One of the things KServe says about an InferenceService, as {@code Ready} or {@code PredictorReady}.
 *
 * @param type what it is about
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param reason KServe's word for why
 * @param message KServe's sentence for why
 */
public record Condition(String type, String status, @Nullable String reason, @Nullable String message) {

    public boolean isTrue() {
        return status.equals("True");
    }

    @Override
    public String toString() {
        return type + "=" + status + (reason == null ? "" : " " + reason) + (message == null ? "" : ": " + message);
    }
}
