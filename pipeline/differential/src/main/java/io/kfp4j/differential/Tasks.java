package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws tasks and writes them. */
final class Tasks {
    private final Random random;
    private final Constants constants;
    private final Options options;
    private final Script java;
    private final Script python;
    private int count;

    Tasks(Random random, Constants constants, Script java, Script python) {
        this.random = random;
        this.constants = constants;
        this.options = new Options(random);
        this.java = java;
        this.python = python;
    }

    /** A name for a task or group, the same in both languages. */
    String variable(String kind) {
        return kind + ++count;
    }

    /** Whether a scope has all the artifacts that this needs. */
    boolean possible(Callable callable, Scope scope) {
        return callable.inputs().stream()
                .filter(each -> each.type().isArtifact() && each.required())
                .noneMatch(each -> scope.values(each.type()).isEmpty());
    }

    /** Writes a task, and adds it and its outputs to the scope. */
    String task(Callable callable, Scope scope) {
        return task(callable, scope, null);
    }

    /** Writes a task of a source that takes an item, and adds it and its outputs to the scope. */
    String task(Callable callable, Scope scope, @Nullable Expression item) {
        var variable = variable("t");
        List<String> settings = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (var input : callable.inputs()) {
            boolean wanted = given(input, scope);
            var value =
                    item != null && input.takesItem(item.type()) ? item : wanted ? value(input.type(), scope) : null;
            if (value != null) {
                settings.add("set(" + callable.javaInputs() + "::" + input.java() + ").to(" + value.java() + ")");
                arguments.add(input.python() + "=" + value.python());
            }
        }
        var said = said(callable, scope);
        write(callable, variable, settings, said);
        python.line(variable + " = " + callable.python() + "(" + String.join(", ", arguments) + ")");
        said.forEach(each -> python.line(each.python().formatted(variable)));
        callable.outputs().forEach(output -> scope.add(Expression.output(variable, callable.java(), output)));
        scope.addUpstream(variable);
        return variable;
    }

    private boolean given(Slot input, Scope scope) {
        if (input.required()) {
            return true;
        }
        return random.nextBoolean()
                && (!input.type().isArtifact() || !scope.values(input.type()).isEmpty());
    }

    /** Something of a type: out of the scope or, if it is no artifact, known beforehand. */
    Expression value(Type type, Scope scope) {
        var known = scope.values(type);
        if (!known.isEmpty() && (type.isArtifact() || random.nextInt(3) > 0)) {
            return known.get(random.nextInt(known.size()));
        }
        var parts = scope.printable();
        if (type == Type.TEXT && !parts.isEmpty() && random.nextInt(3) == 0) {
            return text(parts);
        }
        return constants.of(type).expression();
    }

    private Expression text(List<Expression> parts) {
        var first = parts.get(random.nextInt(parts.size()));
        var second = parts.get(random.nextInt(parts.size()));
        return new Expression(
                Type.TEXT,
                "text(\"from %s to: %s\", " + first.java() + ", " + second.java() + ")",
                "f\"from {" + first.python() + "} to: {" + second.python() + "}\"");
    }

    private List<Option> said(Callable callable, Scope scope) {
        List<Option> said = new ArrayList<>(callable.container() ? options.container() : List.of());
        said.addAll(options.any());
        if (!scope.upstreams().isEmpty() && random.nextInt(4) == 0) {
            var upstream =
                    scope.upstreams().get(random.nextInt(scope.upstreams().size()));
            said.add(new Option(".after(" + upstream + ")", "%s.after(" + upstream + ")"));
        }
        return said;
    }

    private void write(Callable callable, String variable, List<String> settings, List<Option> said) {
        var start = callable.container()
                ? "p.task(" + callable.java() + ".class"
                : "p.pipeline(new " + callable.java() + "()";
        var call = Stream.concat(Stream.of(start), settings.stream()).collect(Collectors.joining(",\n")) + ")";
        var lines =
                (call + said.stream().map(each -> "\n" + each.java()).collect(Collectors.joining()) + ";").split("\n");
        java.open("var " + variable + " = " + lines[0]);
        Stream.of(lines).skip(1).forEach(java::line);
        java.close();
    }
}
