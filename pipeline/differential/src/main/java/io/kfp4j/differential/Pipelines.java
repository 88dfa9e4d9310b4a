package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws pipelines and writes them. */
final class Pipelines {

    private final Random random;
    private final Constants constants;
    private final Script java;
    private final Script python;

    Pipelines(Random random, Constants constants, Script java, Script python) {
        this.random = random;
        this.constants = constants;
        this.java = java;
        this.python = python;
    }

    /** A pipeline to be a task of others. */
    Callable inner(String name, Bodies.Groups groups, List<Callable> callables) {
        return define("static final class ", name, parameters(), groups, callables, new Script());
    }

    /** The pipeline that is compiled, with everything that its class holds beside it. */
    Callable whole(String name, Bodies.Groups groups, List<Callable> callables, Script nested) {
        return define("public final class ", name, parameters(), groups, callables, nested);
    }

    private Callable define(
            String kind,
            String name,
            List<Slot> inputs,
            Bodies.Groups groups,
            List<Callable> callables,
            Script nested) {
        var javaBody = new Script();
        var pythonBody = new Script();
        var scope = new Scope();
        for (var input : inputs) {
            scope.add(new Expression(input.type(), "p.parameter(Parameters::" + input.java() + ")", input.python()));
        }
        new Bodies(random, constants, groups, callables, javaBody, pythonBody).whole(scope);
        var returned = Returned.some(random, scope);
        var pipeline = new Callable(name, false, inputs, returned.outputs());
        writeJava(kind, pipeline, returned, nested, javaBody);
        writePython(pipeline, returned, pythonBody);
        return pipeline;
    }

    private void writeJava(String kind, Callable pipeline, Returned returned, Script nested, Script body) {
        boolean bare = pipeline.outputs().isEmpty();
        java.open(kind
                + "%s implements Pipeline<%s, %s> {"
                        .formatted(
                                pipeline.java(), pipeline.javaInputs(), bare ? "Void" : pipeline.java() + ".Outputs"));
        java.add(nested);
        java.line("record Parameters(" + declared(pipeline.inputs()) + ") {}");
        if (!bare) {
            java.line("record Outputs(" + declared(pipeline.outputs()) + ") {}");
        }
        java.line("@Override");
        java.open("public void define(PipelineBuilder<Parameters, " + (bare ? "Void" : "Outputs") + "> p) {");
        java.add(body);
        if (!bare) {
            java.line(returned.java());
        }
        java.close("}");
        java.close("}");
        java.line("");
    }

    private void writePython(Callable pipeline, Returned returned, Script body) {
        var outputs = Names.camel(pipeline.name()) + "Outputs";
        boolean bare = pipeline.outputs().isEmpty();
        if (!bare) {
            python.line(outputs + " = " + returned.pythonType(outputs));
        }
        python.line("@dsl.pipeline(name=\"" + pipeline.name().replace(' ', '-') + "\")");
        python.open("def " + pipeline.python() + "("
                + Stream.concat(
                                pipeline.inputs().stream().filter(Slot::required),
                                pipeline.inputs().stream().filter(each -> !each.required()))
                        .map(Slot::pythonDeclared)
                        .collect(Collectors.joining(", "))
                + (bare ? "):" : ") -> " + outputs + ":"));
        python.add(body);
        if (!bare) {
            python.line(returned.python(outputs));
        }
        python.close();
        python.line("");
    }

    private static String declared(List<Slot> slots) {
        return slots.stream().map(Slot::javaDeclared).collect(Collectors.joining(", "));
    }

    private List<Slot> parameters() {
        var names = Names.ofInputs(random);
        List<Slot> parameters = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var type = Type.CONSTANTS.get(random.nextInt(Type.CONSTANTS.size()));
            parameters.add(
                    new Slot(names.next(), type, random.nextBoolean() ? constants.ofPipeline(type) : null, false));
        }
        return parameters;
    }
}
