package io.kfp4j.local.report;

import io.kfp4j.graph.GraphNode;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The graph of a run: every task with its state, loops with their iterations. */
final class RunGraph {
    private static final int MOST_ITERATIONS = 12;

    /** The graph of a run. */
    static GraphNode of(RunRecord run) {
        Map<String, List<TaskRecord>> byParent = new LinkedHashMap<>();
        run.tasks().forEach(task -> byParent.computeIfAbsent(
                        task.parent() == null ? "" : task.parent(), any -> new ArrayList<>())
                .add(task));
        return GraphNode.root(children("", byParent));
    }

    private static List<GraphNode> children(String parent, Map<String, List<TaskRecord>> byParent) {
        var tasks = byParent.getOrDefault(parent, List.of());
        boolean loop = tasks.stream().anyMatch(task -> task.kind() == TaskKind.LOOP_ITERATION);
        var shown = loop && tasks.size() > MOST_ITERATIONS ? tasks.subList(0, MOST_ITERATIONS) : tasks;
        List<GraphNode> nodes = new ArrayList<>();
        shown.forEach(task -> nodes.add(node(task, children(task.path(), byParent))));
        if (shown.size() < tasks.size()) {
            nodes.add(rest(parent, tasks.subList(shown.size(), tasks.size())));
        }
        return nodes;
    }

    private static GraphNode node(TaskRecord task, List<GraphNode> children) {
        return node(task.path(), title(task), detail(task), task.state(), task.dependencies(), children);
    }

    private static GraphNode rest(String parent, List<TaskRecord> tasks) {
        long failed =
                tasks.stream().filter(task -> task.state() == TaskState.FAILED).count();
        return node(
                parent + "/…",
                tasks.size() + " more iterations",
                failed > 0 ? failed + " failed" : "",
                failed > 0 ? TaskState.FAILED : null,
                List.of(),
                List.of());
    }

    private static GraphNode node(
            String path,
            String title,
            String detail,
            @Nullable TaskState state,
            List<String> dependencies,
            List<GraphNode> children) {
        return new GraphNode(
                path,
                title,
                detail,
                States.sign(state),
                States.style(state),
                "#" + Anchors.of(path),
                dependencies,
                children);
    }

    private static String title(TaskRecord task) {
        var iteration = task.iteration();
        if (iteration == null) {
            return task.displayName();
        }
        return "#" + iteration.index() + " · " + JsonText.shortened(iteration.item(), 30);
    }

    private static String detail(TaskRecord task) {
        var word = States.word(task.state());
        var time = Units.duration(task.startTime(), task.endTime());
        int tries = task.attempts().size();
        return word
                + (time.isEmpty() || !task.state().isFinal() || task.state() == TaskState.SKIPPED ? "" : " · " + time)
                + (tries > 1 ? " · " + tries + " tries" : "");
    }

    private RunGraph() {}
}
