package io.kfp4j.argo;

import io.kfp4j.argo.object.Parameter;
import io.kfp4j.argo.object.Parameter.ValueFrom;
import io.kfp4j.argo.object.Template;
import io.kfp4j.spec.DagSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leaves a graph: parameters, and artifacts as their lists. Of several alternatives it is the one whose task ran. */
record GraphOutputs(Graph graph, Sources sources) {

    Template.@Nullable Outputs outputs() {
        var outputs = graph.dag().outputs();
        if (outputs == null) {
            return null;
        }
        var parameters = new ArrayList<Parameter>();
        outputs.parameters().forEach((name, output) -> {
            var alternatives = selectors(output).stream()
                    .map(selector -> new Alternative(
                            selector.producerSubtask(),
                            sources.output(name, selector.producerSubtask(), selector.outputParameterKey())
                                    .json()))
                    .toList();
            parameters.add(Parameter.output(name, ValueFrom.expression(oneOf(alternatives, "null"), "null")));
        });
        // Nobody is there to take the artifacts of the whole; they stay where they are kept.
        if (graph.place() == Graph.Place.NESTED) {
            outputs.artifacts().forEach((name, output) -> {
                var alternatives = output.artifactSelectors().stream()
                        .map(selector -> new Alternative(
                                selector.producerSubtask(),
                                sources.outputArtifact(name, selector.producerSubtask(), selector.outputArtifactKey())
                                        .json()))
                        .toList();
                parameters.add(Parameter.output(
                        name, ValueFrom.expression(oneOf(alternatives, Wires.NO_ARTIFACTS), Wires.NO_ARTIFACTS)));
            });
        }
        return parameters.isEmpty() ? null : new Template.Outputs(parameters, List.of());
    }

    private record Alternative(String producer, String json) {}

    private String oneOf(List<Alternative> alternatives, String otherwise) {
        var result = new StringBuilder();
        for (var alternative : alternatives) {
            var task = graph.task(alternative.producer());
            if (task == null || graph.kind(task) == Graph.Kind.IMPORTER) {
                return result.append(alternative.json()).toString();
            }
            result.append(Expr.member("tasks", alternative.producer()))
                    .append("?.status == 'Succeeded' ? ")
                    .append(alternative.json())
                    .append(" : ");
        }
        return result.append(Expr.text(otherwise)).toString();
    }

    private static List<DagSpec.ParameterSelector> selectors(DagSpec.ParameterOutput output) {
        if (output.origin() instanceof DagSpec.ParameterOrigin.One one) {
            return List.of(one.selector());
        }
        return output.origin() instanceof DagSpec.ParameterOrigin.OneOf oneOf ? oneOf.parameterSelectors() : List.of();
    }
}
