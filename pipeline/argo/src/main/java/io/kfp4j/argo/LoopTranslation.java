package io.kfp4j.argo;

import io.kfp4j.argo.object.Dag;
import io.kfp4j.argo.object.Parameter;
import io.kfp4j.argo.object.Parameter.ValueFrom;
import io.kfp4j.argo.object.Template;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ItemsSource;
import io.kfp4j.spec.TaskSpec.TaskIterator;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a loop into a template with one task that runs once for each item. The template is a graph of its own, so that the loop has one end
 * to wait for, one place for its limit, and lists as outputs.
 *
 * @param pass the template of one pass
 */
record LoopTranslation(Graph graph, String task, TaskSpec spec, ComponentSpec component, Supplier<String> pass) {

    Template template(String name) {
        if (!(spec.iterator() instanceof TaskIterator.OverParameters loop)) {
            graph.problem(task, "it loops over artifacts, which no backend does. Loop over parameters.");
            return Template.graph(name, null, null, new Dag(List.of(), null, null), null);
        }
        var inputs = Interface.inputs(component, true, loop.itemInput());
        var arguments = GraphTranslation.handedOn(inputs, Map.of(loop.itemInput(), item(loop.itemInput())));
        var only = new Dag.Task(
                Wires.PASS,
                pass.get(),
                GraphTranslation.arguments(arguments),
                null,
                null,
                items(loop.items().source(), type(loop.itemInput()) == ParameterType.STRING));
        var policy = spec.iteratorPolicy();
        return Template.graph(
                name,
                new Template.Inputs(inputs, List.of()),
                outputs(),
                new Dag(List.of(only), null, null),
                policy == null || policy.parallelismLimit() <= 0 ? null : policy.parallelismLimit());
    }

    private String items(@Nullable ItemsSource source, boolean asTexts) {
        if (source instanceof ItemsSource.Raw raw) {
            try {
                if (Json.parse(raw.json(), "the items") instanceof List<?> list && !list.contains(null)) {
                    var items =
                            asTexts ? list.stream().map(LoopTranslation::text).toList() : list;
                    return Expr.outsideJson(Json.text(items));
                }
            } catch (SpecException e) {
                graph.problem(task, "its items are no JSON: " + e.getMessage());
                return "[]";
            }
        } else if (source instanceof ItemsSource.Input input) {
            var json = Expr.member("inputs.parameters", input.name());
            var list = type(input.name()) == ParameterType.STRING ? Expr.fromJson(json) : json;
            if (asTexts) {
                return Expr.tag(Expr.toJson("map(" + Expr.fromJson(list) + ", type(#) == 'string' ? # : toJson(#))"));
            }
            return list.equals(json) ? "{{inputs.parameters." + input.name() + "}}" : Expr.tag(Expr.harmless(list));
        }
        graph.problem(task, "its items are no list of values. Loop over a list without nulls.");
        return "[]";
    }

    /** An item for an input of type STRING, which takes anything as JSON. */
    private static Object text(Object item) {
        return item instanceof String ? item : Json.text(item);
    }

    private String item(String name) {
        // Argo takes the quotes off a text but leaves what was escaped in it.
        return type(name) == ParameterType.STRING ? "\"{{item}}\"" : "{{item}}";
    }

    private @Nullable ParameterType type(String input) {
        var definitions = component.inputDefinitions();
        var definition = definitions == null ? null : definitions.parameters().get(input);
        return definition == null ? null : definition.parameterType();
    }

    private Template.@Nullable Outputs outputs() {
        var dag = Graph.dagOf(component);
        if (dag.outputs() == null) {
            return null;
        }
        var outputs = new ArrayList<Parameter>();
        dag.outputs().parameters().forEach((name, output) -> {
            var values = "filter(" + decoded(name) + ", # != nil)";
            // As in KFP, a loop in a loop gives one list.
            var list = comesFromLoop(dag, output) ? "reduce(" + values + ", concat(#acc, #), [])" : values;
            outputs.add(Parameter.output(name, ValueFrom.expression(Expr.toJson(list), "[]")));
        });
        dag.outputs().artifacts().keySet().forEach(name -> {
            var lists = "map(" + decoded(name) + ", #.artifacts)";
            var all = Expr.tree(Map.of("artifacts", "reduce(" + lists + ", concat(#acc, #), [])"));
            outputs.add(Parameter.output(name, ValueFrom.expression(Expr.toJson(all), Wires.NO_ARTIFACTS)));
        });
        return outputs.isEmpty() ? null : new Template.Outputs(outputs, List.of());
    }

    /** Argo's list of what the passes made: as JSON text, or decoded already where all are lists or maps. */
    private static String decoded(String output) {
        return "map(" + Expr.fromJson(Sources.taskOutput(Wires.PASS, output))
                + ", type(#) == 'string' ? fromJSON(#) : #)";
    }

    private boolean comesFromLoop(DagSpec dag, DagSpec.ParameterOutput output) {
        if (!(output.origin() instanceof DagSpec.ParameterOrigin.One one)) {
            return false;
        }
        var producer = dag.tasks().get(one.selector().producerSubtask());
        if (producer == null) {
            return false;
        }
        if (producer.iterator() != null) {
            return true;
        }
        var inner = graph.componentOf(producer);
        var outputs = inner == null ? null : Graph.dagOf(inner).outputs();
        var next =
                outputs == null ? null : outputs.parameters().get(one.selector().outputParameterKey());
        return inner != null && next != null && comesFromLoop(Graph.dagOf(inner), next);
    }
}
