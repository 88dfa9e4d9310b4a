package io.kfp4j.spec;

import java.util.Map;

/** What the executors of a pipeline run, by label, {@code exec-…}. */
public record DeploymentSpec(Map<String, ExecutorSpec> executors) {
    public DeploymentSpec {
        executors = Ordered.copy(executors);
    }
}
