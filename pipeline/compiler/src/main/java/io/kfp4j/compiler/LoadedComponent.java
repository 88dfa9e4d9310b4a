package io.kfp4j.compiler;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component that came in as YAML, with everything it refers to.
 *
 * @param source the YAML, for messages
 * @param name what it is called there
 */
record LoadedComponent(
        String source,
        String name,
        @Nullable String description,
        ComponentSpec component,
        Map<String, ComponentSpec> components,
        Map<String, ExecutorSpec> executors,
        Map<String, KubernetesExecutorConfig> platform) {

    /** What a compiled file holds: the component it is named after, or else the pipeline. */
    static LoadedComponent of(CompiledPipeline compiled, String source) {
        var spec = compiled.pipeline();
        var info = spec.pipelineInfo();
        var named = info == null ? null : spec.components().get("comp-" + info.name());
        var component = named == null ? spec.root() : named;
        if (component == null) {
            throw new IllegalArgumentException(source + " has no root and so holds no component");
        }
        return new LoadedComponent(
                source,
                info == null ? "" : info.name(),
                info == null ? null : info.description(),
                component,
                spec.components(),
                spec.deploymentSpec() == null ? Map.of() : spec.deploymentSpec().executors(),
                platform(compiled));
    }

    private static Map<String, KubernetesExecutorConfig> platform(CompiledPipeline compiled) {
        var platform = compiled.platform();
        if (platform == null) {
            return Map.of();
        }
        return platform.platforms().values().stream()
                .filter(each -> each.deploymentSpec() != null)
                .findFirst()
                .map(each -> each.deploymentSpec() == null
                        ? Map.<String, KubernetesExecutorConfig>of()
                        : each.deploymentSpec().executors())
                .orElse(Map.of());
    }
}
