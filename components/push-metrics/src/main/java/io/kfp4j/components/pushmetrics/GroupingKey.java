package io.kfp4j.components.pushmetrics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway keeps groups of metrics apart by. It is the same for every run of a pipeline, so that a run replaces what the one
 * before it has pushed and the gateway does not fill up.
 */
record GroupingKey(String pipeline, @Nullable String namespace) {

    /** The labels beside {@code job}, which is the pipeline. */
    Map<String, String> labels(MetricGroup group) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("pipeline", pipeline);
        if (namespace != null && !namespace.isBlank()) {
            labels.put("namespace", namespace);
        }
        // Two pushes of one run, from the pipeline and from its exit handler, must not replace each other.
        labels.put("source", group.source());
        return labels;
    }
}
