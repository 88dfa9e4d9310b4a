package io.kfp4j.dsl;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.definition.TaskDefinition.Dependency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One pipeline while it is being defined: which body is open, which names are taken, what has been seen. */
final class Recording {
    private final Session session;
    private final PipelineSignature signature;
    private final Scope root;
    private final Resolver resolver;
    private final OptionChecks options;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Scope, FieldType> itemTypes = new HashMap<>();
    private final List<Chain> chains = new ArrayList<>();
    private final List<Runnable> last = new ArrayList<>();
    private final Map<String, Task<?>> tasks = new HashMap<>();
    private Scope current;
    private int groups;

    Recording(Session session, String name, PipelineSignature signature) {
        this.session = session;
        this.signature = signature;
        this.root = Scope.pipeline(name, session);
        this.current = root;
        this.resolver = new Resolver(this);
        this.options = new OptionChecks(this);
    }

    Session session() {
        return session;
    }

    PipelineSignature signature() {
        return signature;
    }

    Scope root() {
        return root;
    }

    Scope current() {
        return current;
    }

    Resolver resolver() {
        return resolver;
    }

    OptionChecks options() {
        return options;
    }

    void problem(Problem.Code code, String where, String what) {
        session.problem(code, where, what);
    }

    /** A name for a task that no other task of this pipeline has. */
    String taskName(String wanted) {
        int count = names.merge(wanted, 1, Integer::sum);
        if (count == 1 && !tasks.containsKey(wanted)) {
            return wanted;
        }
        var name = wanted + "-" + count;
        return tasks.containsKey(name) ? taskName(wanted) : name;
    }

    void register(Task<?> task) {
        tasks.put(task.name(), task);
    }

    Scope open(Scope.Kind kind, String title) {
        return open(kind, title, current);
    }

    Scope open(Scope.Kind kind, String title, Scope parent) {
        return parent.body(++groups, kind, title);
    }

    /** Records what a body defines; a body without tasks is a mistake. */
    <T> T inside(Scope scope, String where, Supplier<? extends T> body) {
        var before = current;
        current = scope;
        try {
            return body.get();
        } finally {
            current = before;
            if (scope.isEmpty()) {
                problem(
                        Problem.Code.NO_TASKS,
                        where,
                        "'" + scope + "' has no tasks. Put at least one into its body, or leave it out");
            }
        }
    }

    void itemType(Scope loop, FieldType type) {
        itemTypes.put(loop, type);
    }

    Optional<FieldType> itemType(Scope loop) {
        return Optional.ofNullable(itemTypes.get(loop));
    }

    /** Begins something that the author must bring to its end. */
    Chain begin(Problem.Code code, String where, String unfinished) {
        var chain = new Chain(new Problem(code, where, unfinished));
        chains.add(chain);
        return chain;
    }

    /** Looks at something when all has been said. */
    void atLast(Runnable check) {
        last.add(check);
    }

    void checkNamed(String where, String what, Named name) {
        if (name instanceof Named.Nothing nothing) {
            problem(Problem.Code.NOT_AN_ACCESSOR, where, what + ": " + nothing.sentence());
        }
    }

    /** Refuses a text made with {@code +} out of a runtime value, where only a fixed text will do. */
    void checkText(String where, String what, String text) {
        if (Values.isMarked(text)) {
            problem(
                    Problem.Code.TEXT_MADE_WITH_PLUS,
                    where,
                    what + " is given a text made with '+' out of a runtime value: \"" + text
                            + "\". Only a fixed text can stand here");
        }
    }

    /** Refuses the same, and nothing in place of a name. */
    void checkShown(String where, String what, String text) {
        checkText(where, what, text);
        if (text.isBlank()) {
            problem(Problem.Code.BAD_OPTION, where, what + " is given an empty text. Leave it out instead");
        }
    }

    Optional<Dependency> dependency(String where, Task<?> task, Upstream upstream) {
        if (task.scope().kind() == Scope.Kind.EXIT) {
            problem(
                    Problem.Code.BAD_EXIT_HANDLER,
                    where,
                    "task '" + task.name() + "' runs at the exit, when everything else is over, and waits for nothing"
                            + " else. Take after(…) away");
            return Optional.empty();
        }
        Scope home;
        Dependency dependency;
        if (upstream instanceof Task<?> other) {
            home = loopsLeft(other.scope(), task.scope());
            dependency = new Dependency.OnTask(other.name());
            if (other.equals(task)) {
                problem(Problem.Code.CYCLE, where, "task '" + task.name() + "' waits for itself. Take after(…) away");
            }
        } else {
            var scope = scope(upstream);
            var parent = scope.parent();
            home = parent == null ? scope : loopsLeft(parent, task.scope());
            dependency = new Dependency.OnGroup(scope.id());
            if (scope.contains(task.scope())) {
                problem(
                        Problem.Code.CYCLE,
                        where,
                        "task '" + task.name() + "' waits for '" + scope
                                + "', which it is part of. Take after(…) away");
            }
        }
        if (!home.contains(task.scope())) {
            problem(
                    Problem.Code.NOT_VISIBLE,
                    where,
                    "task '" + task.name() + "' waits for " + upstream
                            + (home.kind() == Scope.Kind.EXIT
                                    ? ", which runs when everything else is over. Take after(…) away"
                                    : " inside '" + home
                                            + "', which may never run. Wait for the whole: after(…) takes what then(…), run(…) and exitHandler(…) return"));
            return Optional.empty();
        }
        return Optional.of(dependency);
    }

    // Waiting for a task in a loop is waiting for the loop, which KFP allows; a condition may never run.
    private static Scope loopsLeft(Scope from, Scope user) {
        var scope = from;
        while (scope.kind() == Scope.Kind.LOOP && !scope.contains(user) && scope.parent() != null) {
            scope = scope.parent();
        }
        return scope;
    }

    private static Scope scope(Upstream upstream) {
        if (upstream instanceof Collected<?> collected) {
            return collected.body();
        }
        if (upstream instanceof Chosen<?> chosen) {
            return chosen.scope();
        }
        return upstream instanceof Group group ? group.scope() : ((When.Branches) upstream).scope();
    }

    /** What can only be said when everything has been read. */
    void finish(String where) {
        last.forEach(Runnable::run);
        chains.stream()
                .filter(each -> !each.isFinished())
                .map(Chain::unfinished)
                .forEach(each -> problem(each.code(), each.where(), each.what()));
        if (root.isEmpty()) {
            problem(
                    Problem.Code.NO_TASKS,
                    where,
                    "the pipeline has no tasks. Make at least one in define(…); one at the exit does not count");
        }
    }

    List<Field> parameters() {
        return signature.parameters();
    }
}
