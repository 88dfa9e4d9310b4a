package io.kfp4j.lint;

import io.kfp4j.spec.Circles;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Components that contain themselves, directly or by way of others. */
final class RecursionRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        Map<String, Set<String>> contains = new TreeMap<>();
        subject.graphs().forEach(graph -> {
            var inside = new TreeSet<String>();
            graph.tasks().forEach(task -> inside.add(task.componentName()));
            contains.put(graph.name(), inside);
        });
        var circle = Circles.find(contains);
        if (!circle.isEmpty()) {
            findings.add(
                    Code.RECURSION,
                    SpecPath.of("components", circle.get(0)),
                    "component '" + circle.get(0) + "' contains itself"
                            + (circle.size() == 1
                                    ? ""
                                    : " by way of " + String.join(", ", circle.subList(1, circle.size()))),
                    "A pipeline cannot call itself; use a loop.");
        }
    }
}
