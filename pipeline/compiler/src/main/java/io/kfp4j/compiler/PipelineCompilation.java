package io.kfp4j.compiler;

import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.DeploymentSpec;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pipeline or component on its way to a spec. */
final class PipelineCompilation {
    private final CompilerOptions options;
    private final Registry registry = new Registry();
    private final List<Problem> problems;

    /**
     * A compilation.
     *
     * @param found what is wrong already
     */
    PipelineCompilation(CompilerOptions options, List<Problem> found) {
        this.options = options;
        this.problems = new ArrayList<>(found);
    }

    CompiledPipeline pipeline(GraphDefinition graph) {
        var root = new GraphCompiler(graph, registry, options, problems, null).component();
        throwIfAny();
        var compiled = new CompiledPipeline(
                new PipelineSpec(
                        new PipelineSpec.PipelineInfo(
                                graph.name(), graph.config().displayName(), graph.description()),
                        PipelineSpec.SCHEMA_VERSION,
                        Version.SDK,
                        registry.components(),
                        root,
                        new DeploymentSpec(registry.executors()),
                        graph.config().pipelineRoot()),
                platform(PipelineConfigs.of(graph.config())));
        // Written once for all who look at the text: of a large pipeline it takes as long as anything else here.
        var json = Json.write(compiled.pipeline());
        PipelineConfigs.check(json, graph).ifPresent(problems::add);
        SpecSize.check(compiled, json, options.maximumBytes(), graph.where()).ifPresent(problems::add);
        problems.addAll(Target.check(compiled, options, graph.where()));
        throwIfAny();
        return compiled;
    }

    private @Nullable PlatformSpec platform(SinglePlatformSpec.@Nullable PipelineConfig config) {
        if (registry.platform().isEmpty() && config == null) {
            return null;
        }
        var executors =
                registry.platform().isEmpty() ? null : new SinglePlatformSpec.PlatformDeployment(registry.platform());
        return new PlatformSpec(
                Map.of(PlatformSpec.KUBERNETES, new SinglePlatformSpec(executors, null, Map.of(), config)));
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new PipelineDefinitionException(problems);
        }
    }
}
