package io.kfp4j.compiler;

import io.kfp4j.dsl.definition.Condition;
import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Dependency;
import io.kfp4j.spec.Circles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How values get from where they are made to where they are used: which groups take what, which give what away, and who waits for whom.
 *
 * <p>As with KFP's own compiler, what a condition compares is handed to every group inside its branches.
 */
final class Wiring {
    private final GroupNames names;
    private final Topology topology;
    private final Channels channels;
    private final Map<Integer, Set<Source.Channel>> inputs = new HashMap<>();
    private final Map<Integer, Map<String, Source.Produced>> outputs = new HashMap<>();
    private final Set<Integer> collecting = new HashSet<>();
    private final Map<String, Set<String>> waits = new HashMap<>();

    Wiring(GraphDefinition graph, GroupNames names, Topology topology, Channels channels) {
        this.names = names;
        this.topology = topology;
        this.channels = channels;
        visit(graph.members(), List.of(), List.of());
        graph.outputs().forEach(each -> surface(each.source()));
    }

    /** The channels that come into a group. */
    Set<Source.Channel> inputs(int group) {
        return inputs.getOrDefault(group, Set.of());
    }

    /** What leaves a group, by the name it has there. */
    Map<String, Source.Produced> outputs(int group) {
        return outputs.getOrDefault(group, Map.of());
    }

    /** Whether what leaves a group does so as lists. */
    boolean collects(int group) {
        return collecting.contains(group);
    }

    /** The neighbours that a task or group waits for, sorted. */
    List<String> waits(String member) {
        return List.copyOf(waits.getOrDefault(member, Set.of()));
    }

    private void visit(List<Member> members, List<Integer> path, List<Source.Channel> compared) {
        for (Member member : members) {
            if (member instanceof TaskDefinition task) {
                task(task, path);
                compared.forEach(each -> bring(each, path, task.name()));
            } else if (member instanceof Member.Loop loop) {
                if (loop.items() instanceof Member.Items.Supplied supplied) {
                    bring(supplied.list(), path, names.name(loop.id()));
                    takeIn(loop.id(), supplied.list());
                    if (supplied.list() instanceof Source.ItemField field) {
                        takeIn(loop.id(), field.item()); // of no use in there, but KFP's own compiler does it
                    }
                }
                visit(loop.members(), Topology.and(path, loop.id()), compared);
            } else if (member instanceof Member.ExitHandler handler) {
                task(handler.exit(), path);
                visit(handler.members(), Topology.and(path, handler.id()), compared);
            } else if (member instanceof Member.Branches branches) {
                branches(branches, compared);
            }
        }
    }

    private void branches(Member.Branches branches, List<Source.Channel> compared) {
        List<Source.Channel> decisive = new ArrayList<>();
        for (var branch : branches.branches()) {
            decisive.addAll(operands(branch.condition()));
            var around = topology.group(branch.id());
            for (Source.Channel each : decisive) {
                bring(each, around, names.name(branch.id()));
                if (each instanceof Source.ItemField) {
                    takeIn(branch.id(), each);
                }
            }
            List<Source.Channel> inside = new ArrayList<>(compared);
            decisive.stream().filter(this::reachesIntoBranches).forEach(inside::add);
            visit(branch.members(), Topology.and(around, branch.id()), inside);
        }
    }

    // A field of an item known when compiling comes in by itself, without its item.
    private boolean reachesIntoBranches(Source.Channel channel) {
        return !(channel instanceof Source.ItemField field
                && topology.loop(field.item().loop()).items() instanceof Member.Items.Known);
    }

    /** The channels that a condition compares. */
    static List<Source.Channel> operands(@Nullable Condition condition) {
        List<Source.Channel> operands = new ArrayList<>();
        if (condition != null) {
            operands.add(condition.left());
            if (condition.right() instanceof Source.Channel right) {
                operands.add(right);
            }
        }
        return operands;
    }

    private void task(TaskDefinition task, List<Integer> path) {
        for (var input : task.inputs()) {
            within(input.source()).forEach(each -> bring(each, path, task.name()));
            if (input.source() instanceof Source.StatusOfTask status) {
                wait(task.name(), path, status.task(), topology.task(status.task()));
            }
        }
        task.work().sources().flatMap(each -> within(each).stream()).forEach(each -> bring(each, path, task.name()));
        for (Dependency dependency : task.options().after()) {
            if (dependency instanceof Dependency.OnTask other) {
                wait(task.name(), path, other.name(), topology.task(other.name()));
            } else if (dependency instanceof Dependency.OnGroup other) {
                int group = topology.actual(other.id());
                wait(task.name(), path, names.name(group), topology.group(group));
            }
        }
    }

    /** The channels inside a value. */
    static List<Source.Channel> within(Source source) {
        if (source instanceof Source.Channel channel) {
            return List.of(channel);
        }
        if (source instanceof Source.Text text) {
            return text.parts();
        }
        if (source instanceof Source.ListOf list) {
            return list.items().stream().flatMap(each -> within(each).stream()).toList();
        }
        return source instanceof Source.Struct struct
                ? struct.fields().values().stream()
                        .flatMap(each -> within(each).stream())
                        .toList()
                : List.of();
    }

    // From where the channel is at home down to the group that uses it, every group on the way takes it in.
    private void bring(Source.Channel channel, List<Integer> path, String user) {
        var home = channels.home(channel);
        var carried = channel instanceof Source.ItemField field ? field.item() : channel;
        for (int i = home.size(); i < path.size(); i++) {
            takeIn(path.get(i), carried);
        }
        if (channel instanceof Source.Produced produced) {
            surface(produced);
            var first = path.size() > home.size() ? names.name(path.get(home.size())) : user;
            waits.computeIfAbsent(first, member -> new TreeSet<>())
                    .add(channels.producer(produced).member());
        }
    }

    private void takeIn(int group, Source.Channel channel) {
        inputs.computeIfAbsent(group, each -> new LinkedHashSet<>()).add(channel);
    }

    private void wait(String user, List<Integer> userPath, String upstream, List<Integer> upstreamPath) {
        int common = 0;
        while (common < userPath.size()
                && common < upstreamPath.size()
                && userPath.get(common).equals(upstreamPath.get(common))) {
            common++;
        }
        var waiting = common < userPath.size() ? names.name(userPath.get(common)) : user;
        var awaited = common < upstreamPath.size() ? names.name(upstreamPath.get(common)) : upstream;
        waits.computeIfAbsent(waiting, member -> new TreeSet<>()).add(awaited);
    }

    private void surface(Source.Produced channel) {
        if (channel instanceof Source.Collected collected) {
            outputs(collected.group(), channels.producer(collected).key(), collected.each());
            collecting.add(collected.group());
            surface(collected.each());
        } else if (channel instanceof Source.OneOf oneOf) {
            outputs(oneOf.branches(), channels.producer(oneOf).key(), oneOf);
            for (var alternative : oneOf.alternatives()) {
                outputs(alternative.branch(), channels.input(alternative.output()), alternative.output());
            }
        }
    }

    private void outputs(int group, String name, Source.Produced channel) {
        outputs.computeIfAbsent(group, each -> new LinkedHashMap<>()).put(name, channel);
    }

    /** The groups and tasks that wait for each other in a circle, or nothing. */
    List<String> circle() {
        return Circles.find(waits);
    }
}
