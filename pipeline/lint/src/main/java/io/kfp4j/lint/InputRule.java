package io.kfp4j.lint;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import java.util.Set;

/** What tasks are given, against what their components take and what the component around them has. */
final class InputRule implements Rule {
    /** KFP's compiler gives tasks values under such names that only placeholders of other inputs read. */
    private static final String CHANNEL = "pipelinechannel--";

    /** Names under which KFP's compiler hands over what an executor takes from its task: image and resources. */
    private static final Set<String> SETTINGS = Set.of(
            "base_image",
            "cpu_limit",
            "cpu_request",
            "memory_limit",
            "memory_request",
            "accelerator_type",
            "accelerator_count");

    @Override
    public void check(Subject subject, Findings findings) {
        for (Graph graph : subject.graphs()) {
            for (Task task : graph.tasks()) {
                sources(graph, task, findings);
                var component = task.component();
                if (component != null) {
                    unexpected(task, component, findings);
                    missing(task, findings);
                }
            }
        }
    }

    private static void sources(Graph graph, Task task, Findings findings) {
        var around = Graph.inputs(graph.component());
        task.parameters().forEach((input, value) -> {
            if (value.source() instanceof ParameterSource.ComponentInput outer
                    && !around.parameters().containsKey(outer.name())
                    && !isItem(task, outer.name())) {
                unknown(
                        graph,
                        outer.name(),
                        "parameter",
                        around.parameters().keySet(),
                        task.parameterAt(input),
                        findings);
            }
        });
        task.artifacts().forEach((input, value) -> {
            if (value.source() instanceof ArtifactSource.ComponentInput outer
                    && !around.artifacts().containsKey(outer.name())
                    && !isItem(task, outer.name())) {
                unknown(graph, outer.name(), "artifact", around.artifacts().keySet(), task.artifactAt(input), findings);
            }
        });
    }

    // A task that is itself repeated may read its item like an input of the graph.
    private static boolean isItem(Task task, String name) {
        return task.spec().iterator() != null
                && Loops.item(task.spec().iterator()).equals(name);
    }

    private static void unknown(
            Graph graph, String name, String kind, Set<String> there, SpecPath at, Findings findings) {
        findings.add(
                Code.UNKNOWN_INPUT,
                at,
                graph.title() + " takes no " + kind + " '" + name + "'",
                "It takes " + Names.list(there) + ".");
    }

    private static void unexpected(Task task, ComponentSpec component, Findings findings) {
        var takes = Graph.inputs(component);
        task.parameters().keySet().stream()
                .filter(input -> !takes.parameters().containsKey(input)
                        && !input.startsWith(CHANNEL)
                        && !SETTINGS.contains(input))
                .forEach(input -> unexpected(
                        task, "parameter", input, takes.parameters().keySet(), task.parameterAt(input), findings));
        task.artifacts().keySet().stream()
                .filter(input -> !takes.artifacts().containsKey(input))
                .forEach(input -> unexpected(
                        task, "artifact", input, takes.artifacts().keySet(), task.artifactAt(input), findings));
    }

    private static void unexpected(
            Task task, String kind, String input, Set<String> there, SpecPath at, Findings findings) {
        findings.add(
                Code.UNEXPECTED_INPUT,
                at,
                "task '" + task.name() + "' is given " + kind + " '" + input + "', which its component does not take",
                "It takes " + Names.list(there) + ".");
    }

    private static void missing(Task task, Findings findings) {
        var item = task.spec().iterator() == null ? "" : Loops.item(task.spec().iterator());
        task.takes().parameters().forEach((input, definition) -> {
            if (!definition.isOptional()
                    && definition.defaultValue() == null
                    && !task.parameters().containsKey(input)
                    && !input.equals(item)) {
                missing(task, "parameter '" + input + "' (" + definition.parameterType() + ")", findings);
            }
        });
        task.takes().artifacts().forEach((input, definition) -> {
            if (!definition.isOptional() && !task.artifacts().containsKey(input) && !input.equals(item)) {
                missing(task, "artifact '" + input + "'", findings);
            }
        });
    }

    private static void missing(Task task, String what, Findings findings) {
        findings.add(
                Code.MISSING_INPUT,
                task.at(),
                "task '" + task.name() + "' is not given " + what,
                "Give it a value, or make it optional in the component.");
    }
}
