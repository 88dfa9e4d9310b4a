package io.kfp4j.compiler;

import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Input;
import java.util.List;
import java.util.Optional;

/** Looks at tasks that run although others failed, and at tasks that want to know how another one ended. */
final class UpstreamFailure {

    static Optional<Problem> check(TaskDefinition task, List<String> waits) {
        boolean ignores = task.options().ignoreUpstreamFailure();
        for (Input input : task.inputs()) {
            if (input.source() instanceof Source.StatusOfTask status) {
                if (!ignores) {
                    return problem(
                            task,
                            "asks how task '" + status.task()
                                    + "' has ended, and would not run if that failed. Add .ignoreUpstreamFailure()");
                }
                if (waits.size() != 1) {
                    return problem(
                            task,
                            "asks how task '" + status.task() + "' has ended and waits for " + waits
                                    + ". KFP tells the status to a task that waits for that one alone");
                }
            }
            if (ignores
                    && input.source() instanceof Source.Produced
                    && !input.field().optional()) {
                return problem(
                        task,
                        "ignores upstream failure and takes '" + input.field().wireName()
                                + "' from upstream, where it may be missing. Give that input a @Default or make it"
                                + " @Nullable");
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(TaskDefinition task, String what) {
        return Optional.of(
                new Problem(Problem.Code.BAD_EXIT_HANDLER, task.where(), "task '" + task.name() + "' " + what));
    }

    private UpstreamFailure() {}
}
