package io.kfp4j.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds tasks that wait for each other. */
final class Circles {

    /** One circle, in the order of waiting; empty if there is none. */
    static List<String> find(Map<String, ? extends Set<String>> waits) {
        Set<String> done = new HashSet<>();
        for (String start : waits.keySet()) {
            var circle = from(start, waits, new LinkedHashSet<>(), done);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    private static List<String> from(
            String member, Map<String, ? extends Set<String>> waits, LinkedHashSet<String> path, Set<String> done) {
        if (path.contains(member)) {
            List<String> circle = new ArrayList<>(path);
            return circle.subList(circle.indexOf(member), circle.size());
        }
        if (!done.contains(member)) {
            path.add(member);
            var awaited = waits.get(member);
            if (awaited != null) {
                for (String next : awaited) {
                    var circle = from(next, waits, path, done);
                    if (!circle.isEmpty()) {
                        return circle;
                    }
                }
            }
            path.remove(member);
            done.add(member);
        }
        return List.of();
    }

    private Circles() {}
}
