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
        var signature = new Callable(name, false, parameters(), List.of());
        java.open("static final class " + heading(signature, "Void"));
        define(signature, groups, callables);
        java.close("}");
        java.line("");
        return signature;
    }

    /** What the class of the whole pipeline implements, up to the brace. */
    Callable signature(String name) {
        return new Callable(name, false, parameters(), List.of());
    }

    static String heading(Callable pipeline, String outputs) {
        return "%s implements Pipeline<%s, %s> {".formatted(pipeline.java(), pipeline.javaInputs(), outputs);
    }

    /** Writes what stands in a pipeline's class, and its function. */
    void define(Callable pipeline, Bodies.Groups groups, List<Callable> callables) {
        java.line("record Parameters("
                + pipeline.inputs().stream().map(Slot::javaDeclared).collect(Collectors.joining(", ")) + ") {}");
        java.line("@Override");
        java.open("public void define(PipelineBuilder<Parameters, Void> p) {");
        python.line("@dsl.pipeline(name=\"" + pipeline.name().replace(' ', '-') + "\")");
        python.open("def " + pipeline.python() + "("
                + Stream.concat(
                                pipeline.inputs().stream().filter(Slot::required),
                                pipeline.inputs().stream().filter(each -> !each.required()))
                        .map(Slot::pythonDeclared)
                        .collect(Collectors.joining(", "))
                + "):");
        var scope = new Scope();
        for (var input : pipeline.inputs()) {
            scope.add(new Expression(input.type(), "p.parameter(Parameters::" + input.java() + ")", input.python()));
        }
        new Bodies(random, constants, groups, callables, java, python).statements(scope, 0);
        java.close("}");
        python.close();
        python.line("");
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
