package io.kfp4j.lint;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Components that no task reaches from the pipeline, and executors and configurations that nothing runs. */
final class UseRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> reached = reached(subject);
        Set<String> labels = new HashSet<>();
        var root = Subject.label(subject.pipeline().root());
        if (root != null) {
            labels.add(root);
        }
        subject.components().forEach((name, component) -> {
            if (reached.contains(name)) {
                var label = Subject.label(component);
                if (label != null) {
                    labels.add(label);
                }
            } else {
                unused(SpecPath.of("components", name), "component '" + name + "'", findings);
            }
        });
        subject.executors().stream()
                .filter(executor -> !labels.contains(executor.label()))
                .forEach(executor -> unused(executor.at(), "executor '" + executor.label() + "'", findings));
        subject.kubernetes().keySet().stream()
                .filter(label -> !subject.executorSpecs().containsKey(label))
                .forEach(label -> findings.add(
                        Code.PLATFORM_EXECUTOR,
                        Subject.KUBERNETES_EXECUTORS.to(label),
                        "there is Kubernetes configuration for executor '" + label + "', which is not there",
                        "Name one that is under 'deploymentSpec.executors'."));
    }

    private static Set<String> reached(Subject subject) {
        Map<String, Graph> graphs = new HashMap<>();
        subject.graphs().forEach(graph -> graphs.put(graph.name(), graph));
        Set<String> reached = new HashSet<>();
        var open = new ArrayDeque<String>();
        open.add("");
        while (!open.isEmpty()) {
            var graph = graphs.get(open.remove());
            if (graph != null) {
                graph.tasks().stream()
                        .map(Task::componentName)
                        .filter(reached::add)
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private static void unused(SpecPath at, String what, Findings findings) {
        findings.add(
                Code.NEVER_USED, at, what + " is reached by no task, so it never runs", "Use it, or take it away.");
    }
}
