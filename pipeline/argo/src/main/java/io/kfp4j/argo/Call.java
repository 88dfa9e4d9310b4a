package io.kfp4j.argo;

import io.kfp4j.argo.object.Parameter;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One use of a component: what it is given, and the template that fits. */
record Call(Graph graph, Sources sources, String task, TaskSpec spec, ComponentSpec component, Graph.Kind kind) {

    /** The name of the template. */
    String template(String name) {
        var retry = retry();
        return switch (kind) {
            case GRAPH -> graphTemplate(name, retry);
            case LOOP -> {
                var loop = new LoopTranslation(graph, task, spec, component, () -> graphTemplate(name, retry));
                // Two loops over one component may differ in their items, so each has its own template.
                yield graph.translation()
                        .template(TemplateKey.loop(name, retry, graph.where() + "/" + task), loop::template);
            }
            default -> {
                var program = new ProgramInputs(component, graph.translation().work(component));
                var key = new TemplateKey(
                        name, TemplateKey.Kind.CONTAINER, retry, given(program), extras(program), aliases());
                yield graph.translation()
                        .template(
                                key, id -> new ContainerTranslation(graph.translation(), component, key).template(id));
            }
        };
    }

    private String graphTemplate(String name, @Nullable RetryPolicy retry) {
        if (!aliases().isEmpty()) {
            graph.problem(
                    task,
                    "it is given one artifact as several inputs " + aliases()
                            + ". Argo puts an artifact into a container once; give it once.");
        }
        return graph.translation()
                .template(TemplateKey.graph(name, TemplateKey.Kind.GRAPH, retry), id -> new GraphTranslation(
                                Graph.nested(graph.translation(), name, component, retry))
                        .template(id, null));
    }

    private @Nullable RetryPolicy retry() {
        return spec.retryPolicy() == null ? graph.retry() : spec.retryPolicy();
    }

    /** What the task hands to the template. */
    List<Parameter> arguments() {
        var arguments = new ArrayList<Parameter>();
        if (Interface.needsPath(component, kind)) {
            arguments.add(Parameter.of(Wires.PATH, graph.pathTag() + "/" + task));
        }
        values().forEach((name, value) -> arguments.add(Parameter.of(name, value.argument())));
        var inputs = spec.inputs();
        if (inputs != null) {
            inputs.artifacts()
                    .forEach((name, input) -> arguments.add(
                            Parameter.of(name, sources.artifact(task, input).argument())));
        }
        DynamicNames.of(graph.translation().needs(component)).forEach((name, input) -> {
            var value = sources.parameter(task, spec, name, input);
            if (value.mayBeAbsent()) {
                graph.problem(
                        task,
                        "a name that its pod needs may be absent, and Argo cannot leave out what has the name."
                                + " Give the pipeline's input a default.");
            }
            arguments.add(Parameter.of(name, value.argument()));
        });
        return arguments;
    }

    private Map<String, Value> values() {
        var values = new LinkedHashMap<String, Value>();
        var inputs = spec.inputs();
        if (inputs == null) {
            return values;
        }
        var definitions = component.inputDefinitions();
        var extras = kind == Graph.Kind.CONTAINER
                ? extras(new ProgramInputs(component, graph.translation().work(component)))
                : Map.of();
        inputs.parameters().forEach((name, input) -> {
            var definition =
                    definitions == null ? null : definitions.parameters().get(name);
            if (definition != null && definition.parameterType() == ParameterType.TASK_CONFIG) {
                graph.problem(
                        task,
                        "its input '" + name + "' is a task configuration, which only KFP hands on."
                                + " Give the component what it needs as parameters.");
            } else if (definition != null) {
                values.put(
                        name,
                        sources.parameter(task, spec, name, input)
                                .as(definition.parameterType())
                                .or(definition.defaultValue()));
            } else if (extras.containsKey(name)) {
                values.put(name, sources.parameter(task, spec, name, input));
            }
        });
        return values;
    }

    /** The inputs given, of those that decide how the command looks. */
    private TreeSet<String> given(ProgramInputs program) {
        var given = new TreeSet<String>();
        var inputs = spec.inputs();
        for (var name : program.deciding()) {
            var parameter = inputs == null ? null : inputs.parameters().get(name);
            if (parameter != null) {
                given.add(name);
                if (sources.parameter(task, spec, name, parameter).mayBeAbsent()) {
                    graph.problem(
                            task,
                            "its command depends on whether input '" + name
                                    + "' is given, which is known only when the pipeline runs. Give the pipeline's input a default.");
                }
            } else if (inputs != null && inputs.artifacts().containsKey(name)) {
                given.add(name);
            }
        }
        return given;
    }

    private Map<String, ParameterType> extras(ProgramInputs program) {
        var extras = new TreeMap<String, ParameterType>();
        var inputs = spec.inputs();
        for (var name : program.undeclared()) {
            var input = inputs == null ? null : inputs.parameters().get(name);
            if (input == null) {
                graph.problem(
                        task,
                        "its executor names the input '" + name + "', which it is not given."
                                + " Compile the pipeline again.");
            } else {
                var type = sources.parameter(task, spec, name, input).type();
                extras.put(name, type == null ? ParameterType.STRING : type);
            }
        }
        return extras;
    }

    /** Groups of artifact inputs with one source. */
    private List<List<String>> aliases() {
        var bySource = new LinkedHashMap<TaskSpec.ArtifactInput, List<String>>();
        var inputs = spec.inputs();
        if (inputs != null) {
            inputs.artifacts().forEach((name, input) -> bySource.computeIfAbsent(input, any -> new ArrayList<>())
                    .add(name));
        }
        return bySource.values().stream().filter(group -> group.size() > 1).toList();
    }
}
