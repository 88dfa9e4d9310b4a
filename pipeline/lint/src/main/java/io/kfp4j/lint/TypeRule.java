package io.kfp4j.lint;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.DagSpec.ParameterOrigin;
import io.kfp4j.spec.DagSpec.ParameterSelector;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wires between outputs and inputs of different types. */
final class TypeRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Graph graph : subject.graphs()) {
            graph.tasks().forEach(task -> {
                task.parameters().forEach((input, value) -> {
                    var wanted = task.takes().parameters().get(input);
                    if (wanted != null && value.parameterExpressionSelector() == null) {
                        var given = given(graph, value.source());
                        if (!Types.fits(given, wanted.parameterType())) {
                            mismatch(
                                    task.parameterAt(input),
                                    "task '" + task.name() + "', parameter '" + input + "'",
                                    String.valueOf(given),
                                    String.valueOf(wanted.parameterType()),
                                    findings);
                        }
                    }
                });
                task.artifacts().forEach((input, value) -> {
                    var wanted = task.takes().artifacts().get(input);
                    var given = given(graph, value.source());
                    if (wanted != null && !Types.fits(given, wanted.artifactType())) {
                        mismatch(
                                task.artifactAt(input),
                                "task '" + task.name() + "', artifact '" + input + "'",
                                Types.title(given),
                                Types.title(wanted.artifactType()),
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
        var declared = Graph.outputs(graph.component());
        outputs.parameters().forEach((name, output) -> {
            var wanted = declared.parameters().get(name);
            // A list may be what the repetitions of a loop return one by one.
            if (wanted != null && wanted.parameterType() != ParameterType.LIST) {
                selectors(output.origin()).stream()
                        .map(each -> output(graph, each.producerSubtask(), each.outputParameterKey()))
                        .filter(given -> !Types.fits(given, wanted.parameterType()))
                        .findFirst()
                        .ifPresent(given -> mismatch(
                                graph.at().to("dag", "outputs", "parameters", name),
                                "output '" + name + "' of " + graph.title(),
                                String.valueOf(given),
                                String.valueOf(wanted.parameterType()),
                                findings));
            }
        });
        outputs.artifacts().forEach((name, output) -> {
            var wanted = declared.artifacts().get(name);
            if (wanted != null) {
                output.artifactSelectors().stream()
                        .map(each -> artifact(graph, each.producerSubtask(), each.outputArtifactKey()))
                        .filter(given -> !Types.fits(given, wanted.artifactType()))
                        .findFirst()
                        .ifPresent(given -> mismatch(
                                graph.at().to("dag", "outputs", "artifacts", name),
                                "output '" + name + "' of " + graph.title(),
                                Types.title(given),
                                Types.title(wanted.artifactType()),
                                findings));
            }
        });
    }

    private static List<ParameterSelector> selectors(@Nullable ParameterOrigin origin) {
        if (origin instanceof ParameterOrigin.One one) {
            return List.of(one.selector());
        }
        return origin instanceof ParameterOrigin.OneOf oneOf ? oneOf.parameterSelectors() : List.of();
    }

    private static @Nullable ParameterType given(Graph graph, @Nullable ParameterSource source) {
        if (source instanceof ParameterSource.ComponentInput outer) {
            var definition = Graph.inputs(graph.component()).parameters().get(outer.name());
            return definition == null ? null : definition.parameterType();
        }
        if (source instanceof ParameterSource.TaskOutput output) {
            return output(graph, output.producerTask(), output.outputParameterKey());
        }
        return source instanceof ParameterSource.FinalStatus ? ParameterType.TASK_FINAL_STATUS : null;
    }

    private static @Nullable ArtifactType given(Graph graph, @Nullable ArtifactSource source) {
        if (source instanceof ArtifactSource.ComponentInput outer) {
            var definition = Graph.inputs(graph.component()).artifacts().get(outer.name());
            return definition == null ? null : definition.artifactType();
        }
        return source instanceof ArtifactSource.TaskOutput output
                ? artifact(graph, output.producerTask(), output.outputArtifactKey())
                : null;
    }

    // What a repeated task returns reaches others as a list of it, whatever its component declares.
    private static @Nullable ParameterType output(Graph graph, String producer, String key) {
        var task = graph.task(producer);
        var definition = task == null || task.spec().iterator() != null
                ? null
                : task.makes().parameters().get(key);
        return definition == null ? null : definition.parameterType();
    }

    private static @Nullable ArtifactType artifact(Graph graph, String producer, String key) {
        var task = graph.task(producer);
        var definition = task == null ? null : task.makes().artifacts().get(key);
        return definition == null ? null : definition.artifactType();
    }

    private static void mismatch(SpecPath at, String what, String given, String wanted, Findings findings) {
        findings.add(
                Code.TYPE_MISMATCH,
                at,
                what + ", is " + wanted + " but gets " + given,
                "Read an output of type " + wanted + ", or change the type of one of the two.");
    }
}
