package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.Ordered;
import java.util.Map;

/** Labels and annotations of the task's pod. */
public record PodMetadata(Map<String, String> labels, Map<String, String> annotations) {
    public PodMetadata {
        labels = Ordered.copy(labels);
        annotations = Ordered.copy(annotations);
    }
}
