package io.kfp4j.cli;

import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a run by their paths, {@code condition-1/train-model}, parents before children. KFP tells every node of its workflow as if
 * it were a task; drivers, and the executor inside of a task, are left out, and are looked through where one task follows another.
 */
record TaskTree(Map<String, Node> tasks) {

    /**
     * A task and its place.
     *
     * @param parent the path of the task around it; absent at the top, and where the server does not tell
     * @param dependencies the paths of those that it follows
     * @param isGroup whether other tasks are inside
     * @param executor the node that does its work; absent where it has none of its own
     */
    record Node(
            PipelineTaskDetail detail,
            @Nullable String parent,
            List<String> dependencies,
            boolean isGroup,
            @Nullable PipelineTaskDetail executor) {

        /** By which the server knows what the task left behind. */
        Optional<String> pod() {
            var pod = executor == null ? detail.podName() : executor.podName();
            return Optional.ofNullable(pod).filter(name -> !name.isEmpty());
        }
    }

    static TaskTree of(Run run) {
        var nodes = new TaskNodes(run.tasks());
        var paths = nodes.paths();
        Map<String, Node> tasks = new LinkedHashMap<>();
        paths.forEach((task, path) -> tasks.put(
                path,
                new Node(
                        task,
                        nodes.parent(task).map(paths::get).orElse(null),
                        nodes.before(task).stream()
                                .filter(each -> nodes.parent(each).equals(nodes.parent(task)))
                                .map(paths::get)
                                .toList(),
                        nodes.hasChildren(task),
                        nodes.executor(task).orElse(null))));
        return new TaskTree(tasks);
    }
}
