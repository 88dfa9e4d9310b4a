package io.kfp4j.lint;

import io.kfp4j.spec.DagSpec.ParameterOrigin;
import java.util.HashSet;
import java.util.Set;

/** Tasks that only compute values, which nobody reads and nobody waits for. Artifacts are there for people to look at. */
final class UnreadOutputRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Graph graph : subject.graphs()) {
            Set<String> read = readers(graph);
            graph.tasks().stream()
                    .filter(task -> graph.tasks().size() > 1
                            && !read.contains(task.name())
                            && Subject.label(task.component()) != null
                            && task.makes().artifacts().isEmpty()
                            && !task.makes().parameters().isEmpty())
                    .forEach(task -> findings.add(
                            Code.NEVER_READ,
                            task.at(),
                            "nobody reads what task '" + task.name() + "' returns: "
                                    + Names.list(task.makes().parameters().keySet()),
                            "Use it, or take the task away if it has no other effect."));
        }
    }

    private static Set<String> readers(Graph graph) {
        Set<String> read = new HashSet<>();
        graph.tasks().forEach(task -> read.addAll(task.waitsFor().keySet()));
        var outputs = graph.dag().outputs();
        if (outputs != null) {
            outputs.parameters().values().forEach(output -> {
                if (output.origin() instanceof ParameterOrigin.One one) {
                    read.add(one.selector().producerSubtask());
                } else if (output.origin() instanceof ParameterOrigin.OneOf oneOf) {
                    oneOf.parameterSelectors().forEach(each -> read.add(each.producerSubtask()));
                }
            });
            outputs.artifacts().values().forEach(output -> output.artifactSelectors()
                    .forEach(each -> read.add(each.producerSubtask())));
        }
        return read;
    }
}
