package io.kfp4j.lint;

import io.kfp4j.spec.Circles;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tasks that wait for each other, so that none of them starts. */
final class CycleRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Graph graph : subject.graphs()) {
            Map<String, Set<String>> waits = new TreeMap<>();
            graph.tasks().forEach(task -> waits.put(task.name(), task.waitsFor().keySet()));
            var circle = Circles.find(waits);
            if (!circle.isEmpty()) {
                findings.add(
                        Code.CYCLE,
                        graph.at().to("dag", "tasks", circle.get(0)),
                        "in " + graph.title() + " tasks wait for each other: " + String.join(" -> ", circle) + " -> "
                                + circle.get(0),
                        "Take one of these waits away.");
            }
        }
    }
}
