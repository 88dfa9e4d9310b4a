package io.kfp4j.client;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.TaskSpec;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Switches caching on or off for every task of a pipeline, however deep. */
final class Caching {
    private final boolean enabled;

    private Caching(boolean enabled) {
        this.enabled = enabled;
    }

    static CompiledPipeline override(CompiledPipeline compiled, boolean enabled) {
        return new CompiledPipeline(new Caching(enabled).pipeline(compiled.pipeline()), compiled.platform());
    }

    private PipelineSpec pipeline(PipelineSpec spec) {
        var components = new LinkedHashMap<>(spec.components());
        components.replaceAll((name, component) -> component(component));
        ComponentSpec root = spec.root();
        return new PipelineSpec(
                spec.pipelineInfo(),
                spec.schemaVersion(),
                spec.sdkVersion(),
                components,
                root == null ? null : component(root),
                spec.deploymentSpec(),
                spec.defaultPipelineRoot());
    }

    private ComponentSpec component(ComponentSpec component) {
        if (!(component.implementation() instanceof ComponentSpec.Implementation.Dag dag)) {
            return component;
        }
        var tasks = new LinkedHashMap<>(dag.dag().tasks());
        tasks.replaceAll((name, task) -> task(task));
        return new ComponentSpec(
                component.inputDefinitions(),
                component.outputDefinitions(),
                new ComponentSpec.Implementation.Dag(
                        new DagSpec(tasks, dag.dag().outputs())),
                component.singlePlatformSpecs(),
                component.taskConfigPassthroughs());
    }

    private TaskSpec task(TaskSpec task) {
        return new TaskSpec(
                task.taskInfo(),
                task.componentRef(),
                task.inputs(),
                task.dependentTasks(),
                options(task.cachingOptions()),
                task.triggerPolicy(),
                task.iterator(),
                task.iteratorPolicy(),
                task.retryPolicy());
    }

    private TaskSpec.CachingOptions options(TaskSpec.@Nullable CachingOptions before) {
        return new TaskSpec.CachingOptions(enabled, enabled && before != null ? before.cacheKey() : null);
    }
}
