package io.kfp4j.graph;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The graph of a compiled pipeline, whoever compiled it. Also of one that is broken: what cannot be drawn is left out. */
public final class PipelineGraph {
    /** Tasks that are drawn; groups beyond that stay closed. */
    private static final int MOST_TASKS = 2_000;

    private final PipelineSpec pipeline;
    private int drawn;

    private PipelineGraph(PipelineSpec pipeline) {
        this.pipeline = pipeline;
    }

    /** All tasks, with groups around theirs. */
    public static GraphNode of(CompiledPipeline compiled) {
        var graph = new PipelineGraph(compiled.pipeline());
        var dag = dag(compiled.pipeline().root());
        return GraphNode.root(dag == null ? List.of() : graph.tasks("", dag, List.of()));
    }

    /**
     * @param around the components in which the graph stands
     */
    private List<GraphNode> tasks(String path, DagSpec dag, List<String> around) {
        Map<String, Set<String>> waits = Waits.of(dag);
        List<GraphNode> nodes = new ArrayList<>();
        dag.tasks().forEach((name, task) -> {
            drawn++;
            var dependencies = waits.getOrDefault(name, Set.of()).stream()
                    .map(each -> path + each)
                    .toList();
            nodes.add(task(path + name, name, task, dependencies, around));
        });
        return nodes;
    }

    private GraphNode task(String path, String name, TaskSpec task, List<String> dependencies, List<String> around) {
        var reference = task.componentRef() == null ? "" : task.componentRef().name();
        var component = pipeline.components().get(reference);
        var dag = dag(component);
        var title = task.taskInfo() == null ? name : task.taskInfo().name();
        if (dag == null || dag.tasks().isEmpty() || around.contains(reference) || drawn > MOST_TASKS) {
            var work = work(component);
            var image = work instanceof Work.Container container
                    ? image(container.container().image())
                    : "";
            boolean importer = work instanceof Work.Importer;
            return new GraphNode(
                    path,
                    title,
                    importer ? "importer" : dag == null ? image : "not opened",
                    importer ? "↓" : "●",
                    importer ? "importer" : "task",
                    null,
                    dependencies,
                    List.of());
        }
        var inside = new ArrayList<>(around);
        inside.add(reference);
        var kind = GroupKind.of(name, task);
        return new GraphNode(
                path,
                title + kind.words(task),
                "",
                kind.sign(),
                kind.style(),
                null,
                dependencies,
                tasks(path + "/", dag, inside));
    }

    private @Nullable Work work(@Nullable ComponentSpec component) {
        if (component != null
                && pipeline.deploymentSpec() != null
                && component.implementation() instanceof Implementation.Executor executor) {
            var spec = pipeline.deploymentSpec().executors().get(executor.label());
            return spec == null ? null : spec.work();
        }
        return null;
    }

    private static @Nullable DagSpec dag(@Nullable ComponentSpec component) {
        return component != null && component.implementation() instanceof Implementation.Dag implementation
                ? implementation.dag()
                : null;
    }

    /** The last part of an image's name, with its tag. */
    private static String image(@Nullable String image) {
        if (image == null || image.contains("{{")) {
            return "";
        }
        var plain = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
