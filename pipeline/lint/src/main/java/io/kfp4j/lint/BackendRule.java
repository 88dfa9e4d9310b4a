package io.kfp4j.lint;

import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.TaskSpec.TaskIterator;

/** What only hosted platforms run. */
final class BackendRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.tasks()
                .filter(task -> task.spec().iterator() instanceof TaskIterator.OverArtifacts)
                .forEach(task -> findings.add(
                        Code.BACKEND_REFUSES,
                        task.at().to("artifactIterator"),
                        "loop '" + task.name() + "' repeats over artifacts, which the open-source backend does not do",
                        "Loop over parameters, such as the artifacts' names."));
        subject.executors().forEach(executor -> {
            if (executor.spec().work() instanceof Work.Resolver) {
                refused(executor, "resolver", findings);
            } else if (executor.spec().work() instanceof Work.CustomJob) {
                refused(executor, "customJob", findings);
            }
            var container = executor.container();
            if (container != null && container.lifecycle() != null) {
                findings.add(
                        Code.BACKEND_IGNORES,
                        executor.containerAt().to("lifecycle"),
                        "the open-source backend ignores the 'lifecycle' of executor '" + executor.label() + "'",
                        "Do it in the component.");
            }
        });
        subject.graphs().forEach(graph -> {
            if (!graph.component().singlePlatformSpecs().isEmpty()) {
                findings.add(
                        Code.BACKEND_IGNORES,
                        graph.at().to("singlePlatformSpecs"),
                        "the open-source backend ignores the 'singlePlatformSpecs' of " + graph.title(),
                        "Write what is needed of Kubernetes into the platform document.");
            }
        });
    }

    private static void refused(Executor executor, String kind, Findings findings) {
        findings.add(
                Code.BACKEND_REFUSES,
                executor.at().to(kind),
                "executor '" + executor.label() + "' is a " + kind + ", which the open-source backend does not run",
                "Use a container or an importer.");
    }
}
