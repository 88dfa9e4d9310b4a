package io.kfp4j.compiler;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a spec asks of servers that not all of them know, each with the first place it stands in. */
final class Features {
    private final Map<Feature, String> found = new TreeMap<>();

    static Map<Feature, String> of(CompiledPipeline compiled) {
        var features = new Features();
        var spec = compiled.pipeline();
        if (spec.root() != null) {
            features.component("the pipeline", spec.root());
        }
        spec.components().forEach(features::component);
        if (spec.deploymentSpec() != null) {
            spec.deploymentSpec().executors().forEach(features::executor);
        }
        if (compiled.platform() != null) {
            compiled.platform().platforms().values().forEach(features::platform);
        }
        return features.found;
    }

    private void component(String name, ComponentSpec component) {
        var inputs = component.inputDefinitions();
        if (inputs != null) {
            inputs.parameters().values().forEach(each -> {
                note(Feature.LITERALS, name, !each.literals().isEmpty());
                note(Feature.TASK_CONFIG, name, each.parameterType() == ParameterType.TASK_CONFIG);
            });
        }
        note(Feature.TASK_CONFIG, name, !component.taskConfigPassthroughs().isEmpty());
        if (component.implementation() instanceof ComponentSpec.Implementation.Dag dag) {
            dag.dag().tasks().forEach(this::task);
        }
    }

    private void task(String name, TaskSpec task) {
        var caching = task.cachingOptions();
        note(Feature.CACHE_KEY, name, caching != null && caching.cacheKey() != null);
    }

    private void executor(String label, ExecutorSpec executor) {
        if (executor.work() instanceof ExecutorSpec.Work.Container container) {
            var resources = container.container().resources();
            note(Feature.RUNTIME_RESOURCES, label, resources != null && isRuntime(resources));
            note(
                    Feature.IF_PRESENT,
                    label,
                    container.container().args().stream().anyMatch(each -> each.startsWith("{\"IfPresent\":")));
        } else if (executor.work() instanceof ExecutorSpec.Work.Importer importer) {
            note(Feature.DOWNLOAD_TO_WORKSPACE, label, importer.importer().downloadToWorkspace());
        }
    }

    private static boolean isRuntime(ContainerSpec.ResourceSpec resources) {
        var accelerator = resources.accelerator();
        return Stream.of(
                        resources.resourceCpuLimit(),
                        resources.resourceCpuRequest(),
                        resources.resourceMemoryLimit(),
                        resources.resourceMemoryRequest(),
                        accelerator == null ? null : accelerator.resourceType(),
                        accelerator == null ? null : accelerator.resourceCount())
                .anyMatch(each -> each != null && each.contains("{{$."));
    }

    private void platform(SinglePlatformSpec platform) {
        var config = platform.pipelineConfig();
        if (config != null) {
            note(Feature.WORKSPACE, "the pipeline", config.workspace() != null);
            note(
                    Feature.LIFETIMES,
                    "the pipeline",
                    Stream.of(
                                    config.resourceTtlOnCompletion(),
                                    config.resourceTtlOnSuccess(),
                                    config.resourceTtlOnFailure(),
                                    config.activeDeadlineSeconds())
                            .anyMatch(each -> each != null));
        }
        if (platform.deploymentSpec() != null) {
            platform.deploymentSpec().executors().forEach(this::kubernetes);
        }
    }

    private void kubernetes(String label, KubernetesExecutorConfig config) {
        note(Feature.SECURITY_CONTEXT, label, config.securityContext() != null);
        note(Feature.SUB_PATH, label, config.pvcMount().stream().anyMatch(each -> each.subPath() != null));
        note(Feature.INIT_CONTAINERS, label, !config.initContainers().isEmpty());
        note(Feature.RUNTIME_NAMES, label, names(config).anyMatch(Features::isRuntime));
    }

    private static Stream<@Nullable ParameterInput> names(KubernetesExecutorConfig config) {
        return Stream.of(
                        config.secretAsEnv().stream().map(each -> each.secretNameParameter()),
                        config.secretAsVolume().stream().map(each -> each.secretNameParameter()),
                        config.configMapAsEnv().stream().map(each -> each.configMapNameParameter()),
                        config.configMapAsVolume().stream().map(each -> each.configMapNameParameter()),
                        config.imagePullSecret().stream().map(each -> each.secretNameParameter()),
                        config.nodeAffinity().stream().map(each -> each.nodeAffinityJson()),
                        config.tolerations().stream().map(each -> each.tolerationJson()),
                        Stream.ofNullable(config.nodeSelector()).map(each -> each.nodeSelectorJson()))
                .flatMap(each -> each);
    }

    // Of a name known when compiling there is an older form as well; of JSON there is none, whatever it is.
    private static boolean isRuntime(@Nullable ParameterInput name) {
        return name != null && !(name.source() instanceof RuntimeValue value && value.constant() instanceof String);
    }

    private void note(Feature feature, String where, boolean used) {
        if (used) {
            found.putIfAbsent(feature, where);
        }
    }
}
