package io.kfp4j.spec.kubernetes;

import java.util.List;

/** One condition on a label. */
public record SelectorRequirement(String key, String operator, List<String> values) {
    public SelectorRequirement {
        values = List.copyOf(values);
    }
}
