package io.kfp4j.lint.diff;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two pipelines, with names resolved. */
record Version(CompiledPipeline compiled) {

    @Nullable
    ComponentSpec component(TaskSpec task) {
        var reference = task.componentRef();
        return reference == null ? null : compiled.pipeline().components().get(reference.name());
    }

    @Nullable
    ExecutorSpec executor(@Nullable ComponentSpec component) {
        var deployment = compiled.pipeline().deploymentSpec();
        var label = label(component);
        return deployment == null || label == null
                ? null
                : deployment.executors().get(label);
    }

    KubernetesExecutorConfig kubernetes(@Nullable ComponentSpec component) {
        var label = label(component);
        var config = label == null ? null : kubernetes().get(label);
        return config == null ? KubernetesExecutorConfig.none() : config;
    }

    Map<String, KubernetesExecutorConfig> kubernetes() {
        var platform = compiled.platform() == null
                ? null
                : compiled.platform().platforms().get(PlatformSpec.KUBERNETES);
        return platform == null || platform.deploymentSpec() == null
                ? Map.of()
                : platform.deploymentSpec().executors();
    }

    private static @Nullable String label(@Nullable ComponentSpec component) {
        return component != null && component.implementation() instanceof Implementation.Executor executor
                ? executor.label()
                : null;
    }
}
