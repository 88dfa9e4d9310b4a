package io.kfp4j.lint.diff;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.TaskSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tasks of two graphs, by name, and of the graphs inside them. */
final class GraphDiff {
    private final Version before;
    private final Version after;
    private final Changes changes;
    private final Set<List<String>> compared = new HashSet<>();

    GraphDiff(Version before, Version after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /**
     * @param path the names of the tasks around, each followed by a slash
     */
    void compare(String path, @Nullable ComponentSpec old, @Nullable ComponentSpec now) {
        var dag = dag(old);
        var other = dag(now);
        List<String> gone = new ArrayList<>();
        dag.tasks().forEach((name, task) -> {
            var same = other.tasks().get(name);
            if (same == null) {
                gone.add(name);
            } else {
                task(path + name, task, same);
            }
        });
        List<String> added = new ArrayList<>(other.tasks().keySet());
        added.removeAll(dag.tasks().keySet());
        for (String name : gone) {
            var renamed = renamed(dag.tasks().get(name), added, other.tasks());
            if (renamed == null) {
                changes.add(Verdict.COMPATIBLE, "task '" + path + name + "' is gone");
            } else {
                added.remove(renamed);
                changes.add(Verdict.COMPATIBLE, "task '" + path + name + "' is called '" + renamed + "'");
            }
        }
        added.forEach(name -> changes.add(Verdict.COMPATIBLE, "task '" + path + name + "' is new"));
        if (gone.isEmpty() && added.isEmpty()) {
            changes.compareSilently(
                    Verdict.COMPATIBLE,
                    "the outputs of "
                            + (path.isEmpty() ? "the pipeline" : "'" + path.substring(0, path.length() - 1) + "'")
                            + " come from elsewhere",
                    dag.outputs(),
                    other.outputs());
        }
    }

    private void task(String path, TaskSpec old, TaskSpec now) {
        TaskDiff.compare("'" + path + "'", old, now, changes);
        var component = before.component(old);
        var other = after.component(now);
        boolean group = isGroup(component);
        if (group != isGroup(other)) {
            changes.add(
                    Verdict.CACHE_AFFECTING,
                    "task '" + path + "' " + (group ? "was a group of tasks and is one" : "is a group of tasks now"));
        } else if (group) {
            // What several tasks share is told once; a component that contains itself would have no end.
            if (compared.add(List.of(reference(old), reference(now)))) {
                compare(path + "/", component, other);
            }
        } else {
            ExecutorDiff.compare("'" + path + "'", before, component, after, other, changes);
        }
    }

    private @Nullable String renamed(@Nullable TaskSpec old, List<String> added, Map<String, TaskSpec> tasks) {
        if (old == null) {
            return null;
        }
        var work = before.executor(before.component(old));
        return added.stream()
                .filter(name -> {
                    var now = Objects.requireNonNull(tasks.get(name));
                    return work != null
                            && work.equals(after.executor(after.component(now)))
                            && Objects.equals(old.inputs(), now.inputs());
                })
                .findFirst()
                .orElse(null);
    }

    private static String reference(TaskSpec task) {
        return task.componentRef() == null ? "" : task.componentRef().name();
    }

    private static boolean isGroup(@Nullable ComponentSpec component) {
        return component != null && component.implementation() instanceof Implementation.Dag;
    }

    private static DagSpec dag(@Nullable ComponentSpec component) {
        return component != null && component.implementation() instanceof Implementation.Dag implementation
                ? implementation.dag()
                : new DagSpec(Map.of(), null);
    }
}
