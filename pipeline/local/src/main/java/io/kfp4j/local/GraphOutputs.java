package io.kfp4j.local;

import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.DagSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What leaves a graph or a loop once all in it has ended. Outputs of tasks that were skipped are absent. */
final class GraphOutputs {

    /** Sets the outputs of a graph. */
    static void ofGraph(TaskNode group) {
        if (!(group.component.implementation() instanceof Implementation.Dag implementation)) {
            return;
        }
        var outputs = implementation.dag().outputs();
        if (outputs == null) {
            return;
        }
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        var artifacts = new LinkedHashMap<String, List<ArtifactRecord>>();
        outputs.parameters().forEach((name, output) -> {
            for (var selector : selectors(output)) {
                var producer = group.children.get(selector.producerSubtask());
                var key = selector.outputParameterKey();
                if (producer != null && producer.outputs.parameters().containsKey(key)) {
                    parameters.put(name, producer.outputs.parameters().get(key));
                    if (producer.collected.contains(key)) {
                        group.collected.add(name);
                    }
                    break;
                }
            }
        });
        outputs.artifacts().forEach((name, output) -> {
            for (var selector : output.artifactSelectors()) {
                var producer = group.children.get(selector.producerSubtask());
                var made =
                        producer == null ? null : producer.outputs.artifacts().get(selector.outputArtifactKey());
                if (made != null) {
                    artifacts.put(name, made);
                    break;
                }
            }
        });
        group.outputs = new TaskValues(parameters, artifacts);
    }

    /** Sets the outputs of a loop: lists, in the order of the items. A loop in a loop gives one list, not a list of lists, as in KFP. */
    static void ofLoop(TaskNode loop) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        var artifacts = new LinkedHashMap<String, List<ArtifactRecord>>();
        for (var name : parameterNames(loop)) {
            var list = new ArrayList<@Nullable Object>();
            for (var iteration : loop.children.values()) {
                var made = iteration.outputs.parameters();
                if (iteration.collected.contains(name) && made.get(name) instanceof List<?> inner) {
                    list.addAll(inner);
                } else if (made.containsKey(name)) {
                    list.add(made.get(name));
                }
            }
            parameters.put(name, list);
            loop.collected.add(name);
        }
        for (var name : artifactNames(loop)) {
            var list = new ArrayList<ArtifactRecord>();
            loop.children
                    .values()
                    .forEach(iteration ->
                            list.addAll(iteration.outputs.artifacts().getOrDefault(name, List.of())));
            artifacts.put(name, list);
        }
        loop.outputs = new TaskValues(parameters, artifacts);
    }

    private static List<DagSpec.ParameterSelector> selectors(DagSpec.ParameterOutput output) {
        if (output.origin() instanceof DagSpec.ParameterOrigin.One one) {
            return List.of(one.selector());
        }
        return output.origin() instanceof DagSpec.ParameterOrigin.OneOf oneOf ? oneOf.parameterSelectors() : List.of();
    }

    private static Set<String> parameterNames(TaskNode loop) {
        var definitions = loop.component.outputDefinitions();
        return definitions == null
                ? Set.of()
                : new LinkedHashSet<>(definitions.parameters().keySet());
    }

    private static Set<String> artifactNames(TaskNode loop) {
        var definitions = loop.component.outputDefinitions();
        return definitions == null
                ? Set.of()
                : new LinkedHashSet<>(definitions.artifacts().keySet());
    }

    private GraphOutputs() {}
}
