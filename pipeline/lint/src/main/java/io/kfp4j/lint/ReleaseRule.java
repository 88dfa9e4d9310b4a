package io.kfp4j.lint;

/** What backends lose that are older than the release that brought it; mostly without a word. */
final class ReleaseRule implements Rule {
    private static final String WHOLE_DOCUMENT =
            "older ones ignore the whole platform document, with its secrets and volumes";

    @Override
    public void check(Subject subject, Findings findings) {
        tasks(subject, findings);
        executors(subject, findings);
        pipeline(subject, findings);
    }

    private static void tasks(Subject subject, Findings findings) {
        subject.tasks().forEach(task -> {
            var caching = task.spec().cachingOptions();
            if (caching != null
                    && caching.cacheKey() != null
                    && !caching.cacheKey().isEmpty()) {
                newer(
                        task.at().to("cachingOptions", "cacheKey"),
                        "a cache key of one's own",
                        "after 2.17.0",
                        "older ones ignore it",
                        findings);
            }
        });
        subject.components().forEach((name, component) -> {
            var at = SpecPath.of("components", name);
            if (!component.taskConfigPassthroughs().isEmpty()) {
                newer(
                        at.to("taskConfigPassthroughs"),
                        "passing on task configuration",
                        "2.15.0",
                        "older ones refuse the file",
                        findings);
            }
            Graph.inputs(component).parameters().forEach((input, definition) -> {
                if (!definition.literals().isEmpty()) {
                    newer(
                            at.to("inputDefinitions", "parameters", input, "literals"),
                            "a list of allowed values",
                            "2.16.0",
                            "older ones refuse the file",
                            findings);
                }
            });
        });
    }

    private static void executors(Subject subject, Findings findings) {
        subject.executors()
                .forEach(executor -> Texts.program(executor, (at, text) -> {
                    if (text.startsWith("{\"IfPresent\":")) {
                        newer(
                                at,
                                "an argument that depends on whether an input is there",
                                "2.17.0",
                                "older ones hand its text to the program",
                                findings);
                    }
                }));
        subject.kubernetes().forEach((label, config) -> {
            var at = Subject.KUBERNETES_EXECUTORS.to(label);
            if (config.securityContext() != null) {
                newer(at.to("securityContext"), "a security context", "2.16.0", "older ones ignore it", findings);
            }
            if (!config.initContainers().isEmpty()) {
                newer(at.to("initContainers"), "init containers", "after 2.17.0", "older ones ignore them", findings);
            }
        });
    }

    private static void pipeline(Subject subject, Findings findings) {
        var platform = subject.platform();
        var config = platform == null ? null : platform.pipelineConfig();
        if (config == null) {
            return;
        }
        var at = Subject.KUBERNETES.to("pipelineConfig");
        if (config.workspace() != null) {
            newer(at.to("workspace"), "a workspace", "2.14.0", WHOLE_DOCUMENT, findings);
        }
        if (config.resourceTtlOnCompletion() != null
                || config.resourceTtlOnSuccess() != null
                || config.resourceTtlOnFailure() != null
                || config.activeDeadlineSeconds() != null) {
            newer(at, "a time to live or a deadline", "2.17.0", WHOLE_DOCUMENT, findings);
        }
    }

    private static void newer(SpecPath at, String what, String release, String otherwise, Findings findings) {
        findings.add(
                Code.NEWER_BACKEND,
                at,
                what + " needs backend release " + release + "; " + otherwise,
                "Make sure that your backend is new enough.");
    }
}
