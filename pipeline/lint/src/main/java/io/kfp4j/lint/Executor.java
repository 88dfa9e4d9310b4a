package io.kfp4j.lint;

import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a component runs.
 *
 * @param tasks the tasks that run it
 * @param kubernetes what it needs of Kubernetes, if anything
 */
record Executor(
        String label, SpecPath at, ExecutorSpec spec, List<Task> tasks, @Nullable KubernetesExecutorConfig kubernetes) {

    @Nullable
    ContainerSpec container() {
        return spec.work() instanceof Work.Container container ? container.container() : null;
    }

    SpecPath containerAt() {
        return at.to("container");
    }
}
