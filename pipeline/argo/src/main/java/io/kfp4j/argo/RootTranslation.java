package io.kfp4j.argo;

import io.kfp4j.argo.object.Arguments;
import io.kfp4j.argo.object.Dag;
import io.kfp4j.argo.object.Parameter;
import io.kfp4j.argo.object.Template;
import io.kfp4j.argo.object.WorkflowSpec;
import io.kfp4j.argo.object.WorkflowSpec.TtlStrategy;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the pipeline itself into the workflow around its templates. */
record RootTranslation(Translation translation) {

    WorkflowSpec spec(List<Parameter> arguments) {
        var root = translation.pipeline.root();
        if (root == null) {
            translation.problems.add("the pipeline", "it has no root. Compile it again.");
            root = new ComponentSpec(null, null, null, List.of(), List.of());
        }
        var exit = exitTask(new Graph(translation, "the pipeline", root, Graph.dagOf(root), Graph.Place.ROOT, null));
        var graph = new Graph(translation, "the pipeline", root, Graph.dagOf(root), Graph.Place.ROOT, null);
        // First in the file, though made last.
        translation.add(Template.graph(Translation.ROOT, null, null, new Dag(List.of(), null, null), null));
        translation.add(new GraphTranslation(graph).template(Translation.ROOT, exit));
        if (exit != null) {
            atExit(root, exit);
        }
        var config = translation.config();
        return new WorkflowSpec(
                Translation.ROOT,
                exit == null ? null : Translation.EXIT,
                translation.options.serviceAccount(),
                arguments.isEmpty() ? null : new Arguments(arguments),
                translation.templates(),
                Workspaces.claims(config),
                translation.pullSecrets(),
                ttl(config),
                config == null || config.activeDeadlineSeconds() == null
                        ? null
                        : Math.toIntExact(config.activeDeadlineSeconds()));
    }

    private void atExit(ComponentSpec root, String task) {
        var graph = new Graph(translation, "the pipeline", root, Graph.dagOf(root), Graph.Place.EXIT, null);
        var spec = graph.task(task);
        var only = spec == null ? null : new GraphTranslation(graph).task(task, spec);
        if (only != null) {
            translation.add(Template.graph(Translation.EXIT, null, null, new Dag(List.of(only), null, null), null));
        }
    }

    /**
     * The task that Argo may run as the workflow's exit handler: it waits for all the others to end, however they do, and takes nothing from
     * them. Then it runs even after the workflow was stopped. Others wait inside the graph.
     */
    private static @Nullable String exitTask(Graph graph) {
        var waiting = new ArrayList<String>();
        var others = new ArrayList<String>();
        graph.dag().tasks().forEach((name, task) -> (Graph.waitsForAnyEnd(task) ? waiting : others).add(name));
        if (waiting.size() != 1 || others.size() != 1) {
            return null;
        }
        var task = graph.task(waiting.get(0));
        return task != null
                        && task.dependentTasks().equals(others)
                        && task.iterator() == null
                        && !Graph.isConditional(task)
                        && takesNothingFromTasks(task, graph)
                ? waiting.get(0)
                : null;
    }

    private static boolean takesNothingFromTasks(TaskSpec task, Graph graph) {
        var inputs = task.inputs();
        var called = graph.componentOf(task);
        return (inputs == null
                        || (inputs.artifacts().isEmpty()
                                && inputs.parameters().values().stream()
                                        .noneMatch(input -> input.source() instanceof ParameterSource.TaskOutput)))
                && (called == null
                        || DynamicNames.of(graph.translation().needs(called)).values().stream()
                                .noneMatch(input -> input.source() instanceof ParameterSource.TaskOutput));
    }

    private static @Nullable TtlStrategy ttl(SinglePlatformSpec.@Nullable PipelineConfig config) {
        return config == null
                        || (config.resourceTtlOnCompletion() == null
                                && config.resourceTtlOnSuccess() == null
                                && config.resourceTtlOnFailure() == null)
                ? null
                : new TtlStrategy(
                        config.resourceTtlOnCompletion(), config.resourceTtlOnSuccess(), config.resourceTtlOnFailure());
    }
}
