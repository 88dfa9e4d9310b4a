package io.kfp4j.argo;

import io.kfp4j.argo.object.Arguments;
import io.kfp4j.argo.object.Dag;
import io.kfp4j.argo.object.Parameter;
import io.kfp4j.argo.object.Template;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns one graph of tasks into a template. */
record GraphTranslation(Graph graph, Sources sources) {

    GraphTranslation(Graph graph) {
        this(graph, new Sources(graph));
    }

    /**
     * The template.
     *
     * @param except a task that is not part of it, because it runs when the pipeline has ended
     */
    Template template(String name, @Nullable String except) {
        var tasks = new ArrayList<Dag.Task>();
        graph.dag().tasks().forEach((task, spec) -> {
            if (!task.equals(except) && graph.kind(spec) != Graph.Kind.IMPORTER) {
                var translated = task(task, spec);
                if (translated != null) {
                    tasks.add(translated);
                }
            }
        });
        // Or a task that runs after a failure would hide it.
        var all = graph.dag().tasks().values().stream().anyMatch(Graph::waitsForAnyEnd) && except == null;
        var inputs = graph.place() == Graph.Place.NESTED
                ? new Template.Inputs(Interface.inputs(graph.component(), true, null), List.of())
                : null;
        var dag = new Dag(
                tasks,
                all ? tasks.stream().map(Dag.Task::name).collect(Collectors.joining(" ")) : null,
                all ? false : null);
        return Template.graph(name, inputs, new GraphOutputs(graph, sources).outputs(), dag, null);
    }

    /** One task, or nothing where it cannot be translated, which is reported. */
    Dag.@Nullable Task task(String task, TaskSpec spec) {
        var kind = graph.kind(spec);
        var called = graph.componentOf(spec);
        if (called == null
                || kind == Graph.Kind.UNKNOWN
                || kind == Graph.Kind.IMPORTER
                || spec.componentRef() == null) {
            graph.problem(
                    task,
                    "it runs nothing that a cluster has: no container and no graph. Compile the pipeline again,"
                            + " or replace it with a container.");
            return null;
        }
        var call = new Call(graph, sources, task, spec, called, kind);
        return new Dag.Task(
                task,
                call.template(spec.componentRef().name()),
                arguments(call.arguments()),
                depends(task, spec),
                when(task, spec),
                null);
    }

    static @Nullable Arguments arguments(List<Parameter> parameters) {
        return parameters.isEmpty() ? null : new Arguments(parameters);
    }

    private @Nullable String depends(String task, TaskSpec spec) {
        if (graph.place() == Graph.Place.EXIT) {
            return null;
        }
        var terms = producers(task, spec).stream()
                .filter(producer -> {
                    var other = graph.task(producer);
                    return other == null || graph.kind(other) != Graph.Kind.IMPORTER;
                })
                .map(producer -> Graph.waitsForAnyEnd(spec)
                        ? "(" + producer + ".Succeeded || " + producer + ".Failed || " + producer + ".Errored || "
                                + producer + ".Skipped || " + producer + ".Omitted)"
                        : producer + ".Succeeded")
                .toList();
        return terms.isEmpty() ? null : String.join(" && ", terms);
    }

    /** The tasks that a task waits for, sorted. */
    private Set<String> producers(String task, TaskSpec spec) {
        var producers = new TreeSet<>(spec.dependentTasks());
        var inputs = spec.inputs();
        if (inputs != null) {
            inputs.parameters().values().forEach(input -> addProducer(producers, input.source()));
            inputs.artifacts().values().forEach(input -> {
                if (input.source() instanceof ArtifactSource.TaskOutput output) {
                    producers.add(output.producerTask());
                }
            });
        }
        var called = graph.componentOf(spec);
        if (called != null) {
            DynamicNames.of(graph.translation().needs(called))
                    .values()
                    .forEach(input -> addProducer(producers, input.source()));
        }
        for (var producer : producers) {
            if (graph.task(producer) == null) {
                graph.problem(task, "it waits for '" + producer + "', which is not there. Compile the pipeline again.");
            }
        }
        return producers;
    }

    private static void addProducer(Set<String> producers, @Nullable ParameterSource source) {
        if (source instanceof ParameterSource.TaskOutput output) {
            producers.add(output.producerTask());
        } else if (source instanceof ParameterSource.FinalStatus status) {
            producers.add(status.producerTask());
        }
    }

    private @Nullable String when(String task, TaskSpec spec) {
        var policy = spec.triggerPolicy();
        if (policy == null || policy.condition() == null || policy.condition().isEmpty()) {
            return null;
        }
        try {
            var condition = Condition.translate(policy.condition(), name -> {
                var inputs = spec.inputs();
                var input = inputs == null ? null : inputs.parameters().get(name);
                if (input == null) {
                    throw new IllegalArgumentException("the condition names input '" + name
                            + "', which the task is not given. Compile the pipeline again.");
                }
                return sources.parameter(task, spec, name, input).plain();
            });
            return Expr.tag(condition);
        } catch (IllegalArgumentException e) {
            graph.problem(task, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The arguments with which a template hands its own inputs on. */
    static List<Parameter> handedOn(List<Parameter> inputs, Map<String, String> others) {
        var arguments = new ArrayList<Parameter>();
        inputs.forEach(
                input -> arguments.add(Parameter.of(input.name(), "{{inputs.parameters." + input.name() + "}}")));
        others.forEach((name, value) -> arguments.add(Parameter.of(name, value)));
        return arguments;
    }
}
