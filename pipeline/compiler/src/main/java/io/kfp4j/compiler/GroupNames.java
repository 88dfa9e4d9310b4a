package io.kfp4j.compiler;

import io.kfp4j.dsl.definition.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the groups of a pipeline as KFP's own compiler does: {@code condition-2}, {@code for-loop-4}, out of one counter.
 *
 * <p>A loop over items known at compile time takes a number for its item first. A condition with several branches gets the number that
 * its first branch would have had; that branch is numbered after everything in it.
 */
final class GroupNames {
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, String> items = new HashMap<>();
    private int counter;

    GroupNames(List<Member> members) {
        visit(members);
    }

    String name(int group) {
        return names.getOrDefault(group, "");
    }

    /** What the item of a loop over known items is called. */
    String knownItem(int loop) {
        return items.getOrDefault(loop, "");
    }

    /** Whether the condition is one branch, which then stands by itself. */
    static boolean isSingle(Member.Branches branches) {
        return branches.branches().size() == 1;
    }

    private void visit(List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Loop loop) {
                if (loop.items() instanceof Member.Items.Known) {
                    items.put(loop.id(), "loop-item-param-" + ++counter);
                }
                names.put(loop.id(), "for-loop-" + ++counter);
                visit(loop.members());
            } else if (member instanceof Member.ExitHandler handler) {
                names.put(handler.id(), "exit-handler-" + ++counter);
                visit(handler.members());
            } else if (member instanceof Member.Branches branches) {
                branches(branches);
            }
        }
    }

    private void branches(Member.Branches branches) {
        var first = branches.branches().get(0);
        if (isSingle(branches)) {
            names.put(first.id(), "condition-" + ++counter);
            visit(first.members());
            return;
        }
        names.put(branches.id(), "condition-branches-" + ++counter);
        visit(first.members());
        names.put(first.id(), "condition-" + ++counter);
        for (var branch : branches.branches().subList(1, branches.branches().size())) {
            names.put(branch.id(), "condition-" + ++counter);
            visit(branch.members());
        }
    }
}
