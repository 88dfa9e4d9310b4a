package io.kfp4j.cli;

import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.lint.Places;
import io.kfp4j.lint.SpecPath;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.TaskSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java lines of a pipeline's tasks. What stands for a component or executor stands for a task that uses it, a group for its first
 * task; where several tasks of one name were written, there is no line.
 */
public final class JavaPlaces implements Places {
    private static final Pattern WRITTEN = Pattern.compile("(.+\\.java):([1-9][0-9]*)");
    private final Place unknown;
    private final Map<String, Set<String>> lines = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> executors = new HashMap<>();

    /**
     * @param source what to say where the line is not known
     */
    public JavaPlaces(String source, GraphDefinition definition, PipelineSpec compiled) {
        unknown = new Place(source, OptionalInt.empty());
        members(definition.members());
        Optional.ofNullable(compiled.root()).ifPresent(this::tasks);
        compiled.components().forEach((name, component) -> {
            tasks(component);
            if (component.implementation() instanceof Implementation.Executor executor) {
                executors.putIfAbsent(executor.label(), name);
            }
        });
        compiled.components()
                .forEach((name, component) ->
                        dag(component).findFirst().ifPresent(first -> groups.putIfAbsent(name, first.getKey())));
    }

    @Override
    public Place of(SpecPath path) {
        return path.after("root", "dag", "tasks")
                .or(() -> path.after("components", "*", "dag", "tasks"))
                .or(() -> path.after("components").or(() -> componentOf(path)).map(users::get))
                .map(this::ofTask)
                .orElse(unknown);
    }

    /** The component that an executor, or what Kubernetes is told about it, belongs to. */
    private Optional<String> componentOf(SpecPath path) {
        return path.after("deploymentSpec", "executors")
                .or(() -> path.after("platforms", "kubernetes", "deploymentSpec", "executors"))
                .map(executors::get);
    }

    private Place ofTask(String name) {
        var seen = new HashSet<String>();
        String task = name;
        while (task != null && !lines.containsKey(task) && seen.add(task)) {
            task = groups.get("comp-" + task);
        }
        var written = lines.getOrDefault(task == null ? "" : task, Set.of());
        var match = WRITTEN.matcher(written.size() == 1 ? written.iterator().next() : "");
        return match.matches() ? new Place(match.group(1), OptionalInt.of(Integer.parseInt(match.group(2)))) : unknown;
    }

    private void members(List<Member> members) {
        for (Member member : members) {
            if (member instanceof TaskDefinition task) {
                task(task);
            } else if (member instanceof Member.Loop loop) {
                members(loop.members());
            } else if (member instanceof Member.Branches branches) {
                branches.branches().forEach(branch -> members(branch.members()));
            } else if (member instanceof Member.Branch branch) {
                members(branch.members());
            } else if (member instanceof Member.ExitHandler handler) {
                task(handler.exit());
                members(handler.members());
            }
        }
    }

    private void task(TaskDefinition task) {
        lines.computeIfAbsent(task.name(), name -> new HashSet<>()).add(task.where());
        if (task.work() instanceof TaskDefinition.Work.Nested nested) {
            members(nested.pipeline().members());
        }
    }

    private void tasks(ComponentSpec component) {
        dag(component).forEach(task -> {
            var reference = task.getValue().componentRef();
            if (reference != null) {
                users.putIfAbsent(reference.name(), task.getKey());
            }
        });
    }

    private static Stream<Map.Entry<String, TaskSpec>> dag(ComponentSpec component) {
        return component.implementation() instanceof Implementation.Dag dag
                ? dag.dag().tasks().entrySet().stream()
                : Stream.empty();
    }
}
