package io.kfp4j.lint;

import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.PvcMount.PvcReference;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What a Kubernetes configuration reads of the graph around its task: inputs, outputs and placeholders that are not there. */
final class PlatformReferenceRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Graph graph : subject.graphs()) {
            for (Task task : graph.tasks()) {
                var label = Subject.label(task.component());
                var config = label == null ? null : subject.kubernetes().get(label);
                if (label != null && config != null) {
                    PlatformInputs.of(
                            Subject.KUBERNETES_EXECUTORS.to(label),
                            config,
                            (at, input) -> input(graph, task, at, input, findings));
                }
            }
        }
    }

    private static void input(Graph graph, Task task, SpecPath at, Record input, Findings findings) {
        if (input instanceof PvcReference.ComponentInput outer) {
            outer(graph, at, outer.name(), findings);
        } else if (input instanceof PvcReference.TaskOutput output) {
            output(graph, at, output.producerTask(), output.outputParameterKey(), findings);
        } else if (input instanceof ParameterInput parameter) {
            var source = parameter.source();
            if (source instanceof ParameterSource.ComponentInput outer) {
                outer(graph, at, outer.name(), findings);
            } else if (source instanceof ParameterSource.TaskOutput output) {
                output(graph, at, output.producerTask(), output.outputParameterKey(), findings);
            } else if (source instanceof ParameterSource.RuntimeValue value) {
                Texts.tree(
                        at.to("runtimeValue", "constant"),
                        value.constant(),
                        (place, text) -> PlaceholderRule.references(
                                place,
                                text,
                                visible(graph, task),
                                "the Kubernetes configuration of task '" + task.name() + "'",
                                findings));
            }
        }
    }

    private static void outer(Graph graph, SpecPath at, String name, Findings findings) {
        var there = Graph.inputs(graph.component()).parameters().keySet();
        if (!there.contains(name)) {
            findings.add(
                    Code.UNKNOWN_INPUT,
                    at,
                    graph.title() + " takes no parameter '" + name + "'",
                    "It takes " + Names.list(new TreeSet<>(there)) + ".");
        }
    }

    private static void output(Graph graph, SpecPath at, String producer, String key, Findings findings) {
        var task = graph.task(producer);
        if (task == null) {
            findings.add(
                    Code.UNKNOWN_TASK,
                    at,
                    "task '" + producer + "' is not in " + graph.title(),
                    "Tasks there: " + Names.list(graph.dag().tasks().keySet()) + ".");
        } else if (task.component() != null && !task.makes().parameters().containsKey(key)) {
            findings.add(
                    Code.UNKNOWN_OUTPUT,
                    at,
                    "task '" + producer + "' makes no parameter '" + key + "'",
                    "It makes "
                            + Names.list(new TreeSet<>(task.makes().parameters().keySet())) + ".");
        }
    }

    private static Set<String> visible(Graph graph, Task task) {
        Set<String> names = new HashSet<>(PlaceholderRule.names(task));
        Graph.inputs(graph.component()).parameters().keySet().forEach(name -> names.add("inputs.parameters." + name));
        return names;
    }
}
