package io.kfp4j.compiler;

import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands: for tasks and groups the groups around them, from the outside in.
 *
 * <p>Group 0 is the pipeline itself and not part of a path. A condition of one branch is that branch; its own number leads there.
 */
final class Topology {
    private final Map<String, List<Integer>> tasks = new HashMap<>();
    private final Map<Integer, List<Integer>> groups = new HashMap<>();
    private final Map<Integer, Integer> standsFor = new HashMap<>();
    private final Map<Integer, Member.Loop> loops = new LinkedHashMap<>();

    Topology(List<Member> members) {
        visit(members, List.of());
    }

    /** The groups around a task. */
    List<Integer> task(String name) {
        return tasks.getOrDefault(name, List.of());
    }

    /** The groups around a group. */
    List<Integer> group(int id) {
        return groups.getOrDefault(id, List.of());
    }

    Member.Loop loop(int id) {
        var loop = loops.get(id);
        if (loop == null) {
            throw new IllegalStateException("no loop " + id);
        }
        return loop;
    }

    /** The group that is there in its place: a condition of one branch is that branch. */
    int actual(int group) {
        return standsFor.getOrDefault(group, group);
    }

    private void visit(List<Member> members, List<Integer> path) {
        for (Member member : members) {
            if (member instanceof TaskDefinition task) {
                tasks.put(task.name(), path);
            } else if (member instanceof Member.Loop loop) {
                groups.put(loop.id(), path);
                loops.put(loop.id(), loop);
                visit(loop.members(), and(path, loop.id()));
            } else if (member instanceof Member.ExitHandler handler) {
                groups.put(handler.id(), path);
                tasks.put(handler.exit().name(), path);
                visit(handler.members(), and(path, handler.id()));
            } else if (member instanceof Member.Branches branches) {
                branches(branches, path);
            }
        }
    }

    private void branches(Member.Branches branches, List<Integer> path) {
        groups.put(branches.id(), path);
        if (GroupNames.isSingle(branches)) {
            standsFor.put(branches.id(), branches.branches().get(0).id());
        }
        var around = GroupNames.isSingle(branches) ? path : and(path, branches.id());
        for (var branch : branches.branches()) {
            groups.put(branch.id(), around);
            visit(branch.members(), and(around, branch.id()));
        }
    }

    static List<Integer> and(List<Integer> path, int group) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(group);
        return List.copyOf(longer);
    }
}
