package io.kfp4j.compiler;

import io.kfp4j.component.signature.Field;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the graph of one pipeline: its tasks, and its groups as graphs of their own, from the inside out. */
final class GraphCompiler {
    private final GraphDefinition graph;
    private final Registry registry;
    private final List<Problem> problems;
    private final @Nullable RetryPolicy inherited;
    private final CompilerOptions options;
    private final GroupNames names;
    private final Topology topology;
    private final Channels channels;
    private final Wiring wiring;
    private final ConditionText conditions;

    /**
     * The compiler of one pipeline.
     *
     * @param inherited the retry policy of the task that runs it, which its tasks take over where they have none
     */
    GraphCompiler(
            GraphDefinition graph,
            Registry registry,
            CompilerOptions options,
            List<Problem> problems,
            @Nullable RetryPolicy inherited) {
        this.graph = graph;
        this.registry = registry;
        this.options = options;
        this.problems = problems;
        this.inherited = inherited;
        this.names = new GroupNames(graph.members());
        this.topology = new Topology(graph.members());
        this.channels = new Channels(names, topology);
        this.wiring = new Wiring(graph, names, topology, channels);
        this.conditions = new ConditionText(channels);
    }

    /** The pipeline as a component with a graph. */
    ComponentSpec component() {
        var circle = wiring.circle();
        if (!circle.isEmpty()) {
            problems.add(circle(circle));
        }
        var definitions = definitions(graph.where(), graph.parameters());
        Map<String, Source.Produced> leaving = new TreeMap<>();
        for (var output : graph.outputs()) {
            var field = output.field();
            leaving.put(field.wireName(), output.source());
            definitions.output(field.wireName(), field.type(), field.description(), false);
        }
        return new ComponentSpec(definitions.inputs(), definitions.outputs(), dag(graph.members(), List.of(), leaving));
    }

    private Problem circle(List<String> members) {
        var places = new Places(graph.members(), names);
        var waits = members.stream()
                .map(each -> "'" + each + "' (" + places.of(each) + ")")
                .collect(Collectors.joining(" waits for "));
        return new Problem(
                Problem.Code.CYCLE,
                places.of(members.get(0)),
                waits + " waits for '" + members.get(0) + "'. Take one after(…) out of the circle");
    }

    private ComponentSpec.Implementation.Dag dag(
            List<Member> members, List<Integer> path, Map<String, Source.Produced> leaving) {
        Map<String, TaskSpec> tasks = new TreeMap<>();
        members.forEach(each -> member(each, path, tasks));
        return new ComponentSpec.Implementation.Dag(
                new DagSpec(tasks, leaving.isEmpty() ? null : new DagOutputs(channels, names).of(leaving)));
    }

    private void member(Member member, List<Integer> path, Map<String, TaskSpec> tasks) {
        if (member instanceof TaskDefinition task) {
            tasks.put(task.name(), task(task, path));
        } else if (member instanceof Member.Loop loop) {
            tasks.put(names.name(loop.id()), loop(loop, path));
        } else if (member instanceof Member.ExitHandler handler) {
            exitHandler(handler, path, tasks);
        } else if (member instanceof Member.Branches branches) {
            branches(branches, path, tasks);
        }
    }

    private TaskSpec task(TaskDefinition task, List<Integer> path) {
        return tasks(path).task(task, wiring.waits(task.name()));
    }

    private TaskBuilder tasks(List<Integer> path) {
        return new TaskBuilder(registry, options, problems, new Sources(channels, path), names, inherited);
    }

    private TaskSpec loop(Member.Loop loop, List<Integer> path) {
        var item = new Source.Item(loop.id(), loop.itemType());
        var definitions = inputs(loop.id());
        definitions.input(channels.input(item), item.type());
        wiring.outputs(loop.id()).forEach((name, each) -> definitions.output(name, each.type(), null, true));
        return new GroupTask(names.name(loop.id()), group(loop, loop.members(), path, definitions))
                .shown(loop.displayName())
                .inputs(wiring.inputs(loop.id()), new Sources(channels, path))
                .waits(wiring.waits(names.name(loop.id())))
                .iterator(Iterators.of(loop, channels), loop.parallelism())
                .spec();
    }

    private void exitHandler(Member.ExitHandler handler, List<Integer> path, Map<String, TaskSpec> tasks) {
        var name = names.name(handler.id());
        tasks.put(
                name,
                new GroupTask(name, group(handler, handler.members(), path, inputs(handler.id())))
                        .shown(handler.displayName())
                        .inputs(wiring.inputs(handler.id()), new Sources(channels, path))
                        .waits(wiring.waits(name))
                        .spec());
        tasks.put(handler.exit().name(), tasks(path).exitTask(handler.exit(), name));
    }

    private void branches(Member.Branches branches, List<Integer> path, Map<String, TaskSpec> tasks) {
        if (GroupNames.isSingle(branches)) {
            branch(branches.branches(), 0, branches.displayName(), path, tasks);
            return;
        }
        var name = names.name(branches.id());
        var definitions = inputs(branches.id());
        wiring.outputs(branches.id()).forEach((key, each) -> definitions.output(key, each.type(), null, false));
        Map<String, TaskSpec> inside = new TreeMap<>();
        for (int i = 0; i < branches.branches().size(); i++) {
            branch(branches.branches(), i, null, Topology.and(path, branches.id()), inside);
        }
        var outputs = wiring.outputs(branches.id());
        var component = component(
                name,
                definitions,
                new ComponentSpec.Implementation.Dag(new DagSpec(
                        inside, outputs.isEmpty() ? null : new DagOutputs(channels, names).oneOf(outputs))));
        tasks.put(
                name,
                new GroupTask(name, component)
                        .shown(branches.displayName())
                        .inputs(wiring.inputs(branches.id()), new Sources(channels, path))
                        .waits(wiring.waits(name))
                        .spec());
    }

    private void branch(
            List<Member.Branch> all,
            int index,
            @Nullable String shown,
            List<Integer> path,
            Map<String, TaskSpec> tasks) {
        var branch = all.get(index);
        var name = names.name(branch.id());
        var definitions = inputs(branch.id());
        boolean collects = wiring.collects(branch.id());
        wiring.outputs(branch.id()).forEach((key, each) -> definitions.output(key, each.type(), null, collects));
        tasks.put(
                name,
                new GroupTask(name, group(branch, branch.members(), path, definitions))
                        .shown(shown)
                        .inputs(wiring.inputs(branch.id()), new Sources(channels, path))
                        .waits(wiring.waits(name))
                        .condition(conditions.of(all, index))
                        .spec());
    }

    private Definitions inputs(int group) {
        var definitions = new Definitions();
        wiring.inputs(group).forEach(each -> definitions.input(channels.input(each), each.type()));
        return definitions;
    }

    private String group(Member.Group group, List<Member> members, List<Integer> path, Definitions definitions) {
        return component(
                names.name(group.id()),
                definitions,
                dag(members, Topology.and(path, group.id()), wiring.outputs(group.id())));
    }

    private String component(String name, Definitions definitions, ComponentSpec.Implementation.Dag dag) {
        return registry.component(name, new ComponentSpec(definitions.inputs(), definitions.outputs(), dag), inherited);
    }

    private Definitions definitions(String where, List<Field> inputs) {
        try {
            return Definitions.of(inputs, List.of(), options.literals());
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(Problem.Code.BAD_DEFAULT, where, String.valueOf(e.getMessage())));
            return new Definitions();
        }
    }
}
