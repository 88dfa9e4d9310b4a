package io.kfp4j.local;

import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ExecutorSpec.Work;
import java.util.List;
import java.util.Map;

/**
 * Puts together what a worker needs to know of a task whose inputs are known.
 *
 * @param caching whether outputs of earlier runs may be used at all
 */
record TaskJobs(
        Graph graph,
        RunFolder folder,
        InputResolver inputs,
        TaskNeeds needs,
        KubernetesConfig kubernetes,
        boolean caching) {
    private static final TaskJob.Needs NOTHING = new TaskJob.Needs(Map.of(), Map.of(), List.of(), null);

    TaskJob of(TaskNode node) {
        if (!(node.component.implementation() instanceof Implementation.Executor executor)) {
            throw new IllegalStateException("'" + node.path + "' has no program");
        }
        var work = graph.work(executor);
        if (work == null) {
            throw new IllegalStateException("'" + node.path + "' has no executor");
        }
        node.log = folder.relative(folder.task(node.path).log());
        var wanted = node.spec.cachingOptions();
        var reference = node.spec.componentRef();
        return new TaskJob(
                node.path,
                node.name,
                reference == null ? "" : reference.name(),
                node.component,
                work,
                node.inputs,
                work instanceof Work.Container container
                        ? needs.of(
                                container.container(),
                                kubernetes.executor(executor.label()),
                                (what, parameter) -> inputs.value(node, what, parameter))
                        : NOTHING,
                caching && wanted != null && wanted.enableCache(),
                wanted == null ? null : wanted.cacheKey(),
                node.attempts.size() + 1);
    }
}
