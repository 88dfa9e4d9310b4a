package io.kfp4j.dsl;

import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The exit handlers of a pipeline: one around everything, or several in a row around parts of it. */
final class Exits {
    private final Recording recording;
    private int handlers;
    private @Nullable Whole whole;

    private record Whole(int id, String where, Scope exit) {}

    Exits(Recording recording) {
        this.recording = recording;
    }

    boolean aroundEverything() {
        return whole != null;
    }

    void whole(Function<Value<TaskFinalStatus>, ? extends Task<?>> exit, String where) {
        if (!mayStand(where)) {
            return;
        }
        if (handlers++ > 0) {
            nested(where);
            return;
        }
        var handler = recording.open(Scope.Kind.EXIT_HANDLER, "the whole pipeline");
        whole = new Whole(handler.id(), where, exitTask(exit, handler.id(), where));
    }

    Group part(
            @Nullable String shown,
            Function<Value<TaskFinalStatus>, ? extends Task<?>> exit,
            Runnable body,
            String where) {
        boolean stands = mayStand(where);
        if (stands && whole != null) {
            nested(where);
        }
        handlers++;
        var handler = recording.open(Scope.Kind.EXIT_HANDLER, "the exit handler");
        var exitScope = exitTask(exit, handler.id(), where);
        recording
                .current()
                .add(handler, members -> new Member.ExitHandler(handler.id(), where, shown, only(exitScope), members));
        recording.inside(handler, where, () -> {
            body.run();
            return handler;
        });
        return new Group(handler);
    }

    List<Member> wrapped(List<Member> members) {
        return whole == null
                ? members
                : List.of(new Member.ExitHandler(whole.id(), whole.where(), null, only(whole.exit()), members));
    }

    private boolean mayStand(String where) {
        if (recording.current() != recording.root()) {
            recording.problem(
                    Code.BAD_EXIT_HANDLER,
                    where,
                    "an exit handler stands in the pipeline itself, not inside '" + recording.current()
                            + "'. Move it out");
            return false;
        }
        return true;
    }

    private void nested(String where) {
        recording.problem(
                Code.BAD_EXIT_HANDLER,
                where,
                "onExit(…) covers the whole pipeline and stands alone, and exit handlers do not nest. Put several"
                        + " exitHandler(…) in a row in its place");
    }

    private Scope exitTask(Function<Value<TaskFinalStatus>, ? extends Task<?>> exit, int handler, String where) {
        var scope = recording.open(Scope.Kind.EXIT, "the exit", recording.root());
        recording.inside(scope, where, () -> {
            Task<?> task = exit.apply(new Values.ExitStatus(scope, handler));
            if (!scope.contains(task.scope())) {
                scope.failed();
                recording.problem(
                        Code.BAD_EXIT_HANDLER,
                        where,
                        "the exit handler names task '" + task.name()
                                + "', which is made before it and runs before the exit. Make the task in the lambda");
            }
            return scope;
        });
        if (scope.size() > 1) {
            recording.problem(
                    Code.BAD_EXIT_HANDLER,
                    where,
                    "an exit handler is one task, found " + scope.size()
                            + ". Put several tasks into a pipeline and use pipeline(…)");
        } else if (scope.size() == 1 && !(scope.members().get(0) instanceof TaskDefinition)) {
            recording.problem(
                    Code.BAD_EXIT_HANDLER,
                    where,
                    "an exit handler is one task, without loops and conditions around it. Put them into a pipeline"
                            + " and use pipeline(…)");
        }
        return scope;
    }

    private static TaskDefinition only(Scope exit) {
        return (TaskDefinition) exit.members().get(0);
    }
}
