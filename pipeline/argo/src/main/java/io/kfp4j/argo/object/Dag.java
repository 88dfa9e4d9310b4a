package io.kfp4j.argo.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph of tasks.
 *
 * @param target the tasks that decide how the graph has ended; the last ones if absent
 * @param failFast whether a failure keeps other tasks from starting; true if absent
 */
public record Dag(List<Task> tasks, @Nullable String target, @Nullable Boolean failFast) {

    public Dag {
        tasks = List.copyOf(tasks);
    }

    /**
     * A template at work in the graph.
     *
     * @param depends how other tasks must have ended before it starts
     * @param when whether it runs at all
     * @param withParam a JSON list; it runs once for each item
     */
    public record Task(
            String name,
            String template,
            @Nullable Arguments arguments,
            @Nullable String depends,
            @Nullable String when,
            @Nullable String withParam) {}
}
