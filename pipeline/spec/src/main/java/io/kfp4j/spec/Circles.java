package io.kfp4j.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what needs each other in a circle: tasks that wait for each other, components that contain each other. */
public final class Circles {

    /** One circle, in the order of needing; empty if there is none. Names that are no key of the map need nothing. */
    public static List<String> find(Map<String, Set<String>> needs) {
        Set<String> stuck = stuck(needs);
        if (stuck.isEmpty()) {
            return List.of();
        }
        List<String> path = new ArrayList<>();
        String member = stuck.iterator().next();
        while (!path.contains(member)) {
            path.add(member);
            member = needs.getOrDefault(member, Set.of()).stream()
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return path.subList(path.indexOf(member), path.size());
    }

    private static Set<String> stuck(Map<String, Set<String>> needs) {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> followers = new HashMap<>();
        needs.forEach((member, needed) -> {
            var known = needed.stream().filter(needs::containsKey).toList();
            open.put(member, known.size());
            known.forEach(each ->
                    followers.computeIfAbsent(each, any -> new ArrayList<>()).add(member));
        });
        var ready = new ArrayDeque<String>();
        open.forEach((member, count) -> {
            if (count == 0) {
                ready.add(member);
            }
        });
        ready.forEach(open::remove);
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
