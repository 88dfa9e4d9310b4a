package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws container components and writes them. */
final class Components {
    private static final List<Type> ARTIFACTS = List.of(Type.DATASET, Type.MODEL, Type.METRICS, Type.ARTIFACT);

    private final Random random;
    private final Constants constants;
    private final Script java;
    private final Script python;

    Components(Random random, Constants constants, Script java, Script python) {
        this.random = random;
        this.constants = constants;
        this.java = java;
        this.python = python;
    }

    /** A component that needs no artifacts, takes items of loops, and makes what conditions, loops and others need. */
    Callable source(String name) {
        var inputs = new ArrayList<>(inputs(Names.ofInputs(random), Type.CONSTANTS, random.nextInt(3)));
        inputs.add(Slot.ofItems(Type.TEXT));
        inputs.add(Slot.ofItems(Type.WHOLE));
        return written(new Callable(
                name,
                true,
                inputs,
                Stream.of(Type.TEXT, Type.WHOLE, Type.NUMBER, Type.TRUTH, Type.TEXTS, Type.DATASET)
                        .map(type -> Slot.output(
                                type == Type.TEXTS
                                        ? "made list"
                                        : "made " + type.name().toLowerCase(Locale.ROOT),
                                type))
                        .toList()));
    }

    Callable any(String name) {
        var names = Names.ofInputs(random);
        var made = Names.ofOutputs(random);
        var inputs = new ArrayList<>(inputs(names, Type.CONSTANTS, random.nextInt(4)));
        inputs.addAll(inputs(names, ARTIFACTS, random.nextInt(3)));
        if (random.nextInt(4) == 0) {
            inputs.add(new Slot(names.next(), Type.DATASETS, null, false));
        }
        List<Slot> outputs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var types = random.nextBoolean() ? Type.CONSTANTS : ARTIFACTS;
            outputs.add(Slot.output(made.next(), types.get(random.nextInt(types.size()))));
        }
        return written(new Callable(name, true, inputs, outputs));
    }

    private List<Slot> inputs(Names names, List<Type> types, int count) {
        return Stream.generate(() -> input(names.next(), types.get(random.nextInt(types.size()))))
                .limit(count)
                .toList();
    }

    private Slot input(String name, Type type) {
        int presence = random.nextInt(4);
        boolean initial = presence == 1 && !type.isArtifact();
        return new Slot(name, type, initial ? constants.of(type) : null, presence == 2);
    }

    private Callable written(Callable component) {
        List<Expression> arguments = new ArrayList<>();
        for (var input : component.inputs()) {
            if (!input.optional() && input.type() != Type.DATASETS) {
                arguments.add(argument(input));
            }
        }
        component.outputs().forEach(output -> arguments.add(argument(output, random.nextBoolean())));
        var image = Constant.quoted("example/" + component.name().replace(' ', '-') + ":1.0");
        writeJava(component, image, arguments);
        writePython(component, image, arguments);
        return component;
    }

    private Expression argument(Slot input) {
        if (input.type().isArtifact()) {
            var place = random.nextBoolean() ? "path" : "uri";
            return text("in." + place + "(Inputs::" + input.java() + ")", input.python() + "." + place);
        }
        if (random.nextInt(3) == 0) {
            return text(
                    "\"--" + input.name() + "=\" + in.value(Inputs::" + input.java() + ")",
                    "f\"--" + input.name() + "={" + input.python() + "}\"");
        }
        return text("in.value(Inputs::" + input.java() + ")", input.python());
    }

    private static Expression argument(Slot output, boolean byPath) {
        if (!output.type().isArtifact()) {
            return text("out.file(Outputs::" + output.java() + ")", output.python());
        }
        var place = byPath ? "path" : "uri";
        return text("out." + place + "(Outputs::" + output.java() + ")", output.python() + "." + place);
    }

    private static Expression text(String java, String python) {
        return new Expression(Type.TEXT, java, python);
    }

    private void writeJava(Callable component, String image, List<Expression> arguments) {
        var outputs = component.outputs().isEmpty() ? "Void" : "Outputs";
        var nested = outputs.equals("Void") ? "Void" : component.java() + ".Outputs";
        java.open("static final class %s implements ContainerComponent<%s, %s> {"
                .formatted(component.java(), component.javaInputs(), nested));
        java.line("record Inputs(" + declared(component.inputs()) + ") {}");
        if (!component.outputs().isEmpty()) {
            java.line("record Outputs(" + declared(component.outputs()) + ") {}");
        }
        java.line("@Override");
        java.open(
                "public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<" + outputs + "> out) {");
        var args = arguments.stream().map(Expression::java).collect(Collectors.joining(", ", ".args(", ")"));
        java.line("return Container.image(%s).command(\"run\", \"-c\")%s;"
                .formatted(image, arguments.isEmpty() ? "" : args));
        java.close("}");
        java.close("}");
        java.line("");
    }

    private static String declared(List<Slot> slots) {
        return slots.stream().map(Slot::javaDeclared).collect(Collectors.joining(", "));
    }

    private void writePython(Callable component, String image, List<Expression> arguments) {
        // Python wants what has a default behind what has none.
        var declared = Stream.of(
                        component.inputs().stream().filter(Slot::required).map(Slot::pythonDeclared),
                        component.outputs().stream().map(Components::pythonOutput),
                        component.inputs().stream()
                                .filter(each -> !each.required())
                                .map(Slot::pythonDeclared))
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
        python.line("@dsl.container_component");
        python.open("def " + component.python() + "(" + declared + "):");
        python.line("return dsl.ContainerSpec(image=%s, command=[\"run\", \"-c\"], args=[%s])"
                .formatted(image, arguments.stream().map(Expression::python).collect(Collectors.joining(", "))));
        python.close();
        python.line("");
    }

    private static String pythonOutput(Slot output) {
        var type = output.type();
        return output.python() + ": " + (type.isArtifact() ? "Output[" : "dsl.OutputPath(") + type.python()
                + (type.isArtifact() ? "]" : ")");
    }
}
