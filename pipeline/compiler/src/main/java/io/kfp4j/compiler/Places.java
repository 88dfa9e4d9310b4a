package io.kfp4j.compiler;

import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in the author's code each task and group of a graph was written. */
final class Places {
    private final GroupNames names;
    private final Map<String, String> places = new HashMap<>();

    Places(List<Member> members, GroupNames names) {
        this.names = names;
        visit(members);
    }

    /** File and line of a task or group by its name in the spec. */
    String of(String member) {
        return places.getOrDefault(member, "unknown");
    }

    private void visit(List<? extends Member> members) {
        for (Member member : members) {
            if (member instanceof TaskDefinition task) {
                places.put(task.name(), task.where());
            } else if (member instanceof Member.Group group) {
                places.put(names.name(group.id()), group.where());
                visit(inside(group));
            }
        }
    }

    private static List<? extends Member> inside(Member.Group group) {
        if (group instanceof Member.Loop loop) {
            return loop.members();
        }
        if (group instanceof Member.Branches branches) {
            return branches.branches();
        }
        return group instanceof Member.Branch branch ? branch.members() : ((Member.ExitHandler) group).members();
    }
}
