package io.kfp4j.spec.kubernetes;

import java.util.Map;

/** Labels and annotations of the task's pod. */
public record PodMetadata(Map<String, String> labels, Map<String, String> annotations) {
    public PodMetadata {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }
}
