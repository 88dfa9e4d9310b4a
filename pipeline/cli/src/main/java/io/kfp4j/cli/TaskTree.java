package io.kfp4j.cli;

import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a run by their paths, {@code condition-1/train-model}, parents before children. Servers that tell of their own pods as if
 * these were tasks have those left out: the drivers, and the executor inside of a task.
 */
record TaskTree(Map<String, Node> tasks) {

    /**
     * A task and its place.
     *
     * @param parent the path of the task around it; absent at the top
     * @param dependencies the paths of neighbours that it waits for
     * @param isGroup whether other tasks are inside
     */
    record Node(PipelineTaskDetail detail, @Nullable String parent, List<String> dependencies, boolean isGroup) {}

    static TaskTree of(Run run) {
        return new Grower(run.tasks()).tree();
    }

    private static final class Grower {
        private final List<PipelineTaskDetail> details;
        private final Map<String, PipelineTaskDetail> byId = new HashMap<>();
        private final Map<String, List<PipelineTaskDetail>> children = new LinkedHashMap<>();
        private final Map<String, String> paths = new LinkedHashMap<>();
        private final Map<String, PipelineTaskDetail> placed = new LinkedHashMap<>();
        private final Map<String, String> parents = new HashMap<>();

        Grower(List<PipelineTaskDetail> all) {
            boolean hasDrivers = all.stream().anyMatch(task -> "root-driver".equals(task.displayName()));
            details = all.stream()
                    .filter(task -> task.taskId() != null && !(hasDrivers && isOfServer(task)))
                    .toList();
            details.forEach(task -> byId.put(id(task), task));
        }

        TaskTree tree() {
            details.forEach(task -> children.computeIfAbsent(parentId(task), any -> new ArrayList<>())
                    .add(task));
            place("", null);
            Map<String, List<String>> dependencies = dependencies();
            Map<String, Node> nodes = new LinkedHashMap<>();
            placed.forEach((path, task) -> nodes.put(
                    path,
                    new Node(
                            task,
                            parents.get(path),
                            dependencies.getOrDefault(path, List.of()),
                            children.containsKey(id(task)))));
            return new TaskTree(nodes);
        }

        /** Tasks whose parents go in circles have no place and are left out. */
        private void place(String parentId, @Nullable String parentPath) {
            for (PipelineTaskDetail task : children.getOrDefault(parentId, List.of())) {
                String name =
                        task.displayName() == null || task.displayName().isEmpty() ? id(task) : task.displayName();
                String base = (parentPath == null ? "" : parentPath + "/") + name;
                String path = base;
                for (int i = 2; placed.containsKey(path); i++) {
                    path = base + "-" + i;
                }
                placed.put(path, task);
                paths.put(id(task), path);
                if (parentPath != null) {
                    parents.put(path, parentPath);
                }
                place(id(task), path);
            }
        }

        /** The server tells which tasks wait for one, we which ones a task waits for. */
        private Map<String, List<String>> dependencies() {
            Map<String, String> byPod = new HashMap<>();
            placed.forEach((path, task) -> {
                if (task.podName() != null && !task.podName().isEmpty()) {
                    byPod.put(task.podName(), path);
                }
            });
            Map<String, List<String>> dependencies = new HashMap<>();
            placed.forEach((path, task) -> task.childTasks().forEach(child -> {
                String follower = child.taskId() == null || child.taskId().isEmpty()
                        ? byPod.get(child.podName())
                        : paths.get(child.taskId());
                if (follower != null
                        && Objects.equals(parents.get(follower), parents.get(path))
                        && !follower.equals(path)) {
                    dependencies
                            .computeIfAbsent(follower, any -> new ArrayList<>())
                            .add(path);
                }
            }));
            return dependencies;
        }

        private String parentId(PipelineTaskDetail task) {
            String parent = task.parentTaskId();
            return parent == null || !byId.containsKey(parent) ? "" : parent;
        }

        private static String id(PipelineTaskDetail task) {
            return String.valueOf(task.taskId());
        }

        private static boolean isOfServer(PipelineTaskDetail task) {
            String name = task.displayName();
            return name != null && (name.equals("root") || name.equals("executor") || name.endsWith("-driver"));
        }
    }
}
