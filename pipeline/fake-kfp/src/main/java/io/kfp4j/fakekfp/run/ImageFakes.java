package io.kfp4j.fakekfp.run;

import io.kfp4j.local.executor.FakeTask;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.TaskSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the tasks whose image has a stand-in: the local runner knows tasks by their names, not by their images. */
record ImageFakes(Map<String, FakeTask> byPrefix) {

    /** The stand-ins by the names of the tasks. */
    Map<String, FakeTask> of(PipelineSpec pipeline) {
        var fakes = new LinkedHashMap<String, FakeTask>();
        if (byPrefix.isEmpty()) {
            return fakes;
        }
        if (pipeline.root() != null) {
            add(pipeline, pipeline.root(), fakes);
        }
        pipeline.components().values().forEach(component -> add(pipeline, component, fakes));
        return fakes;
    }

    private void add(PipelineSpec pipeline, ComponentSpec component, Map<String, FakeTask> fakes) {
        if (component.implementation() instanceof Implementation.Dag graph) {
            graph.dag().tasks().forEach((name, task) -> image(pipeline, task)
                    .flatMap(this::fake)
                    .ifPresent(fake -> fakes.put(name, fake)));
        }
    }

    private static Optional<String> image(PipelineSpec pipeline, TaskSpec task) {
        if (task.componentRef() == null || pipeline.deploymentSpec() == null) {
            return Optional.empty();
        }
        ComponentSpec component = pipeline.components().get(task.componentRef().name());
        if (component == null || !(component.implementation() instanceof Implementation.Executor executor)) {
            return Optional.empty();
        }
        ExecutorSpec spec = pipeline.deploymentSpec().executors().get(executor.label());
        return spec != null && spec.work() instanceof ExecutorSpec.Work.Container container
                ? Optional.ofNullable(container.container().image())
                : Optional.empty();
    }

    private Optional<FakeTask> fake(String image) {
        return byPrefix.entrySet().stream()
                .filter(fake -> image.startsWith(fake.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
