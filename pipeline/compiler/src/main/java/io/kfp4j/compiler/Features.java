package io.kfp4j.compiler;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.List;
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
            var tasks = dag.dag().tasks();
            tasks.forEach((task, spec) -> {
                task(task, spec);
                note(
                        Feature.AFTER_LOOPS,
                        task,
                        spec.dependentTasks().stream().anyMatch(each -> isLoop(tasks.get(each))));
            });
        }
    }

    private void task(String name, TaskSpec task) {
        var caching = task.cachingOptions();
        note(Feature.CACHE_KEY, name, caching != null && caching.cacheKey() != null);
        note(
                Feature.FINAL_STATUS,
                name,
                task.inputs() != null
                        && task.inputs().parameters().values().stream()
                                .anyMatch(each -> each.source() instanceof ParameterSource.FinalStatus));
    }

    private static boolean isLoop(@Nullable TaskSpec task) {
        return task != null && task.iterator() != null;
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
        // Drivers before 2.5 fail on forms they do not know, even where the older form stands beside it.
        note(Feature.NAMES, label, names(config).anyMatch(each -> each != null));
        note(
                Feature.EMPTY_FOLDERS,
                label,
                config.enabledSharedMemory() != null || !config.emptyDirMounts().isEmpty());
        note(Feature.POD_OPTIONS, label, !config.equals(oldest(config)));
    }

    /** What servers have known from the start, and what has an entry of its own. */
    private static KubernetesExecutorConfig oldest(KubernetesExecutorConfig config) {
        return new KubernetesExecutorConfig(
                config.secretAsVolume(),
                config.secretAsEnv(),
                config.pvcMount(),
                config.nodeSelector(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                config.enabledSharedMemory(),
                config.emptyDirMounts(),
                config.securityContext(),
                config.initContainers());
    }

    private static Stream<@Nullable ParameterInput> names(KubernetesExecutorConfig config) {
        return Stream.of(
                        config.pvcMount().stream().map(each -> each.pvcNameParameter()),
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

    private void note(Feature feature, String where, boolean used) {
        if (used) {
            found.putIfAbsent(feature, where);
        }
    }
}
