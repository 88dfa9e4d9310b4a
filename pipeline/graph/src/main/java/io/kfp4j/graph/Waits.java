package io.kfp4j.graph;

import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who waits for whom in a graph of tasks, without waits that would close a circle. */
final class Waits {

    static Map<String, Set<String>> of(DagSpec dag) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        dag.tasks().forEach((name, task) -> {
            var producers = producers(task);
            producers.retainAll(dag.tasks().keySet());
            producers.remove(name);
            all.put(name, producers);
        });
        breakCircles(all);
        return all;
    }

    private static void breakCircles(Map<String, Set<String>> waits) {
        Set<String> stuck = new TreeSet<>(waits.keySet());
        boolean moved = true;
        while (moved) {
            moved = stuck.removeIf(
                    name -> waits.getOrDefault(name, Set.of()).stream().noneMatch(stuck::contains));
        }
        stuck.forEach(name -> waits.getOrDefault(name, new TreeSet<>()).removeAll(stuck));
    }

    private static Set<String> producers(TaskSpec task) {
        Set<String> producers = new TreeSet<>(task.dependentTasks());
        if (task.inputs() != null) {
            task.inputs().parameters().values().forEach(input -> {
                if (input.source() instanceof ParameterSource.TaskOutput output) {
                    producers.add(output.producerTask());
                } else if (input.source() instanceof ParameterSource.FinalStatus status) {
                    producers.add(status.producerTask());
                }
            });
            task.inputs().artifacts().values().forEach(input -> {
                if (input.source() instanceof ArtifactSource.TaskOutput output) {
                    producers.add(output.producerTask());
                }
            });
        }
        return producers;
    }

    private Waits() {}
}
