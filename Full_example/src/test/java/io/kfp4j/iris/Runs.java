package io.kfp4j.iris;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.util.List;

/** What the tests ask of a run. */
final class Runs {

    /** The only task of a name. */
    static TaskRecord task(RunRecord run, String name) {
        var found = tasks(run, name);
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " tasks '" + name + "' in " + names(run));
        }
        return found.get(0);
    }

    /** All tasks of a name, those of a loop in its order. */
    static List<TaskRecord> tasks(RunRecord run, String name) {
        return run.tasks().stream().filter(task -> task.name().equals(name)).toList();
    }

    /** The names of all programs in a state. */
    static List<String> programs(RunRecord run, TaskState state) {
        return run.tasks().stream()
                .filter(task -> task.kind() == TaskKind.CONTAINER && task.state() == state)
                .map(TaskRecord::name)
                .toList();
    }

    /** An output parameter that is a number. */
    static double number(TaskRecord task, String output) {
        if (task.outputs().parameters().get(output) instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError("Task '" + task.name() + "' has no number '" + output + "': "
                + task.outputs().parameters());
    }

    private static List<String> names(RunRecord run) {
        return run.tasks().stream().map(TaskRecord::path).toList();
    }

    private Runs() {}
}
