package io.kfp4j.differential;

import io.kfp4j.differential.Expression.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Draws what stands in a body, tasks and groups, and writes it. */
final class Bodies {
    /** What a pipeline's bodies hold beside tasks. */
    enum Groups {
        ALL,
        CONDITIONS,
        LOOPS,
        NONE;

        boolean conditions() {
            return this == ALL || this == CONDITIONS;
        }

        boolean loops() {
            return this == ALL || this == LOOPS;
        }
    }

    private static final int DEPTH = 3;

    private final Random random;
    private final Constants constants;
    private final Tasks tasks;
    private final Conditions conditions;
    private final Groups groups;
    private final List<Callable> callables;
    private final Callable source;
    private final Script java;
    private final Script python;

    Bodies(Random random, Constants constants, Groups groups, List<Callable> callables, Script java, Script python) {
        this.random = random;
        this.constants = constants;
        this.tasks = new Tasks(random, constants, java, python);
        this.conditions = new Conditions(random, constants);
        this.groups = groups;
        this.callables = callables;
        this.source = callables.stream().filter(Callable::isSource).findFirst().orElseThrow();
        this.java = java;
        this.python = python;
    }

    /** The statements of a whole pipeline; only one without pipelines inside has exit handlers and imports. */
    void whole(Scope scope) {
        if (groups == Groups.ALL && random.nextInt(3) == 0) {
            imported(scope);
        }
        statements(scope, 0);
        if (groups == Groups.ALL && random.nextInt(3) == 0) {
            exitHandler(scope);
            statements(scope, 1);
        }
    }

    private void imported(Scope scope) {
        var variable = tasks.variable("i");
        boolean again = random.nextBoolean();
        java.line("var " + variable + " = p.importArtifact(Dataset.class, \"s3://bucket/data\")"
                + (again ? ".reimport()" : "") + ".metadata(\"rows\", 150).metadata(\"from\", \"a b\");");
        python.line(variable + " = dsl.importer(artifact_uri=\"s3://bucket/data\", artifact_class=Dataset, reimport="
                + (again ? "True" : "False") + ", metadata={\"rows\": 150, \"from\": \"a b\"})");
        scope.add(new Expression(Type.DATASET, variable, variable + ".output"));
        scope.addUpstream(variable);
    }

    private void exitHandler(Scope scope) {
        var variable = tasks.variable("x");
        java.open("var " + variable + " = p.exitHandler(status -> {");
        var exit = tasks.task(source, scope.parameters());
        java.line("return " + exit + ";");
        java.next("}, () -> {");
        python.line(variable + " = dsl.ExitHandler(" + exit + ")");
        python.open("with " + variable + ":");
        statements(scope.inner(), 1);
        java.close("});");
        python.close();
        scope.addUpstream(variable);
    }

    /** The statements of a body; there is at least a task. */
    void statements(Scope scope, int depth) {
        task(scope);
        for (int i = random.nextInt(4 - depth / 2); i > 0; i--) {
            switch (depth < DEPTH ? random.nextInt(7) : 0) {
                case 4 -> branches(scope, depth);
                case 5 -> loop(scope, depth);
                case 6 -> chosen(scope, depth);
                default -> task(scope);
            }
        }
    }

    private String task(Scope scope) {
        return tasks.task(possible(scope), scope);
    }

    private Callable possible(Scope scope) {
        var possible =
                callables.stream().filter(each -> tasks.possible(each, scope)).toList();
        return possible.get(random.nextInt(possible.size()));
    }

    private void branches(Scope scope, int depth) {
        if (!groups.conditions() || scope.comparable().isEmpty()) {
            return;
        }
        var condition = conditions.any(scope);
        boolean single = random.nextBoolean();
        boolean named = single && random.nextInt(4) == 0;
        java.open("p.when(" + condition.java() + (named ? ".named(\"a condition\")" : "") + ".then(() -> {");
        python.open("with dsl.If(" + condition.python() + (named ? ", name=\"a condition\"" : "") + "):");
        statements(scope.inner(), depth + 1);
        if (!single) {
            for (int i = random.nextInt(3); i > 0; i--) {
                var further = conditions.any(scope);
                java.next("}).elseWhen(" + further.java() + ".then(() -> {");
                python.next("with dsl.Elif(" + further.python() + "):");
                statements(scope.inner(), depth + 1);
            }
            // Python puts what stands behind an Elif without an Else into the same group.
            java.next("}).otherwise(() -> {");
            python.next("with dsl.Else():");
            statements(scope.inner(), depth + 1);
        }
        java.close("});");
        python.close();
    }

    private void chosen(Scope scope, int depth) {
        var makers = callables.stream()
                .filter(each -> !each.outputs().isEmpty() && tasks.possible(each, scope.inner()))
                .toList();
        if (!groups.conditions() || scope.comparable().isEmpty() || makers.isEmpty()) {
            return;
        }
        var maker = makers.get(random.nextInt(makers.size()));
        var output = maker.outputs().get(random.nextInt(maker.outputs().size()));
        Supplier<Expression> branch = () -> {
            var inner = scope.inner();
            if (random.nextInt(3) == 0) {
                statements(inner, depth + 1);
            }
            var made = Expression.output(tasks.task(maker, inner), maker.java(), output);
            java.line("return " + made.java() + ";");
            return made;
        };
        var variable = tasks.variable("c");
        var condition = conditions.any(scope);
        java.open("var " + variable + " = p.when(" + condition.java() + ".choose(() -> {");
        python.open("with dsl.If(" + condition.python() + "):");
        var alternatives = new StringBuilder(branch.get().python());
        for (int i = random.nextInt(3); i > 0; i--) {
            var further = conditions.any(scope);
            java.next("}).elseWhen(" + further.java() + ".choose(() -> {");
            python.next("with dsl.Elif(" + further.python() + "):");
            alternatives.append(", ").append(branch.get().python());
        }
        java.next("}).otherwise(() -> {");
        python.next("with dsl.Else():");
        alternatives.append(", ").append(branch.get().python());
        java.close("});");
        python.close();
        python.line(variable + " = dsl.OneOf(" + alternatives + ")");
        scope.add(new Expression(output.type(), variable, variable, Kind.CHOSEN));
    }

    private void loop(Scope scope, int depth) {
        if (!groups.loops()) {
            return;
        }
        var list = random.nextBoolean() ? Type.TEXTS : Type.WHOLES;
        var known = scope.lists(list);
        boolean constant = known.isEmpty() || random.nextBoolean();
        var items = constant ? constants.items(list).expression() : known.get(random.nextInt(known.size()));
        int parallelism = random.nextInt(3);
        boolean named = random.nextInt(4) == 0;
        var variable = tasks.variable("l");
        var item = tasks.variable("item");
        var inner = scope.inner();
        var each = new Expression(
                list == Type.TEXTS ? Type.TEXT : Type.WHOLE, item, item, constant ? Kind.ITEM : Kind.LATER_ITEM);
        inner.add(each);
        inner.remove(items);
        var last = possible(inner);
        // With var, javac 17 sometimes loses the type of what a body inside bodies returns.
        var made = last.outputs().isEmpty() ? "Void" : last.java() + ".Outputs";
        java.open("Collected<" + made + "> " + variable + " = p.forEach(" + items.java() + ")"
                + (named ? ".named(\"a loop\")" : "") + (parallelism > 0 ? ".parallelism(" + parallelism + ")" : "")
                + ".collect(" + item + " -> {");
        python.open("with dsl.ParallelFor(" + items.python() + (named ? ", name=\"a loop\"" : "")
                + (parallelism > 0 ? ", parallelism=" + parallelism : "") + ") as " + item + ":");
        if (!constant) {
            // Python does not wire the list, or fails, where nothing takes its items.
            tasks.task(source, inner, each);
        }
        statements(inner, depth + 1);
        var task = tasks.task(last, inner);
        java.line("return " + task + ";");
        java.close("});");
        python.close();
        for (var output : last.outputs()) {
            collected(output.type()).ifPresent(type -> {
                var all = Expression.output(variable, last.java(), output);
                var one = Expression.output(task, last.java(), output);
                scope.add(new Expression(type, all.java(), "dsl.Collected(" + one.python() + ")", Kind.COLLECTED));
            });
        }
    }

    private static Optional<Type> collected(Type each) {
        return switch (each) {
            case TEXT -> Optional.of(Type.TEXTS);
            case WHOLE -> Optional.of(Type.WHOLES);
            case DATASET -> Optional.of(Type.DATASETS);
            default -> Optional.empty();
        };
    }
}
