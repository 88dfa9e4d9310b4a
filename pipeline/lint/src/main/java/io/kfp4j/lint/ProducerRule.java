package io.kfp4j.lint;

import io.kfp4j.spec.DagSpec.ParameterOrigin;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import java.util.Set;
import java.util.TreeSet;

/** References to tasks that are not in the graph, and to outputs that a task does not make. */
final class ProducerRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Graph graph : subject.graphs()) {
            graph.tasks().forEach(task -> {
                task.waitsFor().forEach((name, at) -> known(graph, name, at, findings));
                task.parameters().forEach((input, value) -> {
                    if (value.source() instanceof ParameterSource.TaskOutput output) {
                        parameter(
                                graph,
                                output.producerTask(),
                                output.outputParameterKey(),
                                task.parameterAt(input),
                                findings);
                    }
                });
                task.artifacts().forEach((input, value) -> {
                    if (value.source() instanceof ArtifactSource.TaskOutput output) {
                        artifact(
                                graph,
                                output.producerTask(),
                                output.outputArtifactKey(),
                                task.artifactAt(input),
                                findings);
                    }
                });
            });
            leaving(graph, findings);
        }
    }

    private static void leaving(Graph graph, Findings findings) {
        var outputs = graph.dag().outputs();
        if (outputs == null) {
            return;
        }
        var at = graph.at().to("dag", "outputs");
        outputs.parameters().forEach((name, output) -> {
            var here = at.to("parameters", name);
            if (output.origin() instanceof ParameterOrigin.One one) {
                known(graph, one.selector().producerSubtask(), here, findings);
                parameter(
                        graph, one.selector().producerSubtask(), one.selector().outputParameterKey(), here, findings);
            } else if (output.origin() instanceof ParameterOrigin.OneOf oneOf) {
                oneOf.parameterSelectors().forEach(each -> {
                    known(graph, each.producerSubtask(), here, findings);
                    parameter(graph, each.producerSubtask(), each.outputParameterKey(), here, findings);
                });
            }
        });
        outputs.artifacts().forEach((name, output) -> output.artifactSelectors().forEach(each -> {
            var here = at.to("artifacts", name);
            known(graph, each.producerSubtask(), here, findings);
            artifact(graph, each.producerSubtask(), each.outputArtifactKey(), here, findings);
        }));
    }

    private static void known(Graph graph, String name, SpecPath at, Findings findings) {
        if (graph.task(name) == null) {
            findings.add(
                    Code.UNKNOWN_TASK,
                    at,
                    "task '" + name + "' is not in " + graph.title(),
                    "Tasks there: " + Names.list(graph.dag().tasks().keySet()) + ".");
        }
    }

    private static void parameter(Graph graph, String producer, String key, SpecPath at, Findings findings) {
        var task = graph.task(producer);
        if (task != null
                && task.component() != null
                && !task.makes().parameters().containsKey(key)) {
            output(task, key, "parameter", task.makes().parameters().keySet(), at, findings);
        }
    }

    private static void artifact(Graph graph, String producer, String key, SpecPath at, Findings findings) {
        var task = graph.task(producer);
        if (task != null
                && task.component() != null
                && !task.makes().artifacts().containsKey(key)) {
            output(task, key, "artifact", task.makes().artifacts().keySet(), at, findings);
        }
    }

    private static void output(Task task, String key, String kind, Set<String> there, SpecPath at, Findings findings) {
        findings.add(
                Code.UNKNOWN_OUTPUT,
                at,
                "task '" + task.name() + "' makes no " + kind + " '" + key + "'",
                there.isEmpty()
                        ? "It makes no " + kind + " at all; read another task."
                        : "It makes " + Names.list(new TreeSet<>(there)) + ".");
    }
}
