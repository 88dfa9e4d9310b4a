package io.kfp4j.lint;

import io.kfp4j.spec.ExecutorSpec.Work;

/** Uses of a run's common volume in pipelines that do not ask for one. */
final class WorkspaceRule implements Rule {
    private static final String PLACEHOLDER = "{{$.workspace_path}}";

    @Override
    public void check(Subject subject, Findings findings) {
        var platform = subject.platform();
        if (platform != null
                && platform.pipelineConfig() != null
                && platform.pipelineConfig().workspace() != null) {
            return;
        }
        subject.tasks().forEach(task -> Texts.of(task, (at, text) -> uses(at, text, findings)));
        subject.executors().forEach(executor -> {
            Texts.program(executor, (at, text) -> uses(at, text, findings));
            if (executor.spec().work() instanceof Work.Importer importer
                    && importer.importer().downloadToWorkspace()) {
                missing(executor.at().to("importer", "downloadToWorkspace"), findings);
            }
        });
    }

    private static void uses(SpecPath at, String text, Findings findings) {
        if (text.contains(PLACEHOLDER)) {
            missing(at, findings);
        }
    }

    private static void missing(SpecPath at, Findings findings) {
        findings.add(
                Code.WORKSPACE,
                at,
                "this uses the workspace, and the pipeline asks for none",
                "Give the pipeline a workspace (platforms.kubernetes.pipelineConfig.workspace).");
    }
}
