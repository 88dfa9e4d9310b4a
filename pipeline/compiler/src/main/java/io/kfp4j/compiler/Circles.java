package io.kfp4j.compiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds tasks that wait for each other. */
final class Circles {

    /** One circle, in the order of waiting; empty if there is none. */
    static List<String> find(Map<String, Set<String>> waits) {
        var stuck = stuck(waits);
        if (stuck.isEmpty()) {
            return List.of();
        }
        List<String> path = new ArrayList<>();
        var member = stuck.iterator().next();
        while (!path.contains(member)) {
            path.add(member);
            member = waits.getOrDefault(member, Set.of()).stream()
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return path.subList(path.indexOf(member), path.size());
    }

    // Whoever waits for nobody starts, and then whoever waited for those alone, and so on; the rest is stuck.
    private static Set<String> stuck(Map<String, Set<String>> waits) {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> followers = new HashMap<>();
        waits.forEach((member, awaited) -> {
            open.put(member, awaited.size());
            awaited.forEach(each ->
                    followers.computeIfAbsent(each, key -> new ArrayList<>()).add(member));
        });
        Set<String> free = new HashSet<>(followers.keySet());
        free.removeAll(open.keySet());
        var ready = new ArrayDeque<>(free);
        while (!ready.isEmpty()) {
            for (String follower : followers.getOrDefault(ready.remove(), List.of())) {
                if (open.merge(follower, -1, Integer::sum) == 0) {
                    open.remove(follower);
                    ready.add(follower);
                }
            }
        }
        return new TreeSet<>(open.keySet());
    }

    private Circles() {}
}
