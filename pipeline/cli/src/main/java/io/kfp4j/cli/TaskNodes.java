package io.kfp4j.cli;

import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.PipelineTaskDetail.ChildTask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nodes of a server's workflow, and which of them are tasks that somebody wrote. */
final class TaskNodes {
    private static final String EXECUTOR = "executor";

    private final List<PipelineTaskDetail> all;
    private final boolean hasDrivers;
    private final Map<String, PipelineTaskDetail> byId = new HashMap<>();
    private final Map<PipelineTaskDetail, Set<PipelineTaskDetail>> before = new HashMap<>();
    private final Map<String, List<PipelineTaskDetail>> children = new LinkedHashMap<>();

    TaskNodes(List<PipelineTaskDetail> details) {
        all = details.stream().filter(each -> each.taskId() != null).toList();
        hasDrivers = all.stream().anyMatch(each -> "root-driver".equals(each.displayName()));
        for (PipelineTaskDetail each : all) {
            byId.put(id(each), each);
            if (each.podName() != null && !each.podName().isEmpty()) {
                byId.put(each.podName(), each);
            }
        }
        for (PipelineTaskDetail each : all) {
            followers(each).forEach(next -> before.computeIfAbsent(next, any -> new LinkedHashSet<>())
                    .add(each));
            if (isTask(each)) {
                children.computeIfAbsent(parent(each).map(TaskNodes::id).orElse(""), any -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /** The paths of all tasks, parents before children. Those whose parents go in circles have no place and are left out. */
    Map<PipelineTaskDetail, String> paths() {
        Map<PipelineTaskDetail, String> paths = new LinkedHashMap<>();
        place("", "", paths, new HashSet<>());
        return paths;
    }

    private void place(String parentId, String prefix, Map<PipelineTaskDetail, String> paths, Set<String> taken) {
        for (PipelineTaskDetail task : children.getOrDefault(parentId, List.of())) {
            String name = prefix + name(task);
            String path = name;
            for (int i = 2; !taken.add(path); i++) {
                path = name + "-" + i;
            }
            paths.put(task, path);
            place(id(task), path + "/", paths, taken);
        }
    }

    /** The task around a task. */
    Optional<PipelineTaskDetail> parent(PipelineTaskDetail task) {
        String parent = task.parentTaskId();
        return parent == null || parent.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byId.get(parent)).filter(this::isTask);
    }

    boolean hasChildren(PipelineTaskDetail task) {
        return children.containsKey(id(task));
    }

    /** The tasks that a task follows, whatever the server does in between. */
    Collection<PipelineTaskDetail> before(PipelineTaskDetail task) {
        Set<PipelineTaskDetail> found = new LinkedHashSet<>();
        Set<PipelineTaskDetail> seen = new HashSet<>();
        Deque<PipelineTaskDetail> toSee = new ArrayDeque<>(before.getOrDefault(task, Set.of()));
        while (!toSee.isEmpty()) {
            PipelineTaskDetail each = toSee.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (isTask(each)) {
                found.add(each);
            } else {
                toSee.addAll(before.getOrDefault(each, Set.of()));
            }
        }
        found.remove(task);
        return found;
    }

    /** The node inside of a task that does its work. */
    Optional<PipelineTaskDetail> executor(PipelineTaskDetail task) {
        return followers(task)
                .filter(each -> hasDrivers && EXECUTOR.equals(each.displayName()))
                .findFirst();
    }

    private Stream<PipelineTaskDetail> followers(PipelineTaskDetail node) {
        return node.childTasks().stream().flatMap(child -> find(child).stream());
    }

    private Optional<PipelineTaskDetail> find(ChildTask child) {
        String id = child.taskId() == null || child.taskId().isEmpty() ? child.podName() : child.taskId();
        return Optional.ofNullable(id).map(byId::get);
    }

    private boolean isTask(PipelineTaskDetail node) {
        return !(hasDrivers && isOfServer(name(node)));
    }

    private static boolean isOfServer(String name) {
        return name.equals("root") || name.equals(EXECUTOR) || name.endsWith("-driver");
    }

    private static String name(PipelineTaskDetail node) {
        @Nullable String name = node.displayName();
        return name == null || name.isEmpty() ? id(node) : name;
    }

    private static String id(PipelineTaskDetail node) {
        return String.valueOf(node.taskId());
    }
}
