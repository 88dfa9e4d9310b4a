package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.Ordered;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels that a node must have. */
public record NodeSelector(Map<String, String> labels, @Nullable ParameterInput nodeSelectorJson) {
    public NodeSelector {
        labels = Ordered.copy(labels);
    }
}
