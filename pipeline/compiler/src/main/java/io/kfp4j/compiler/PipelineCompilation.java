package io.kfp4j.compiler;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.dsl.definition.GraphDefinition.GraphOutput;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.DeploymentSpec;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pipeline or component on its way to a spec. */
final class PipelineCompilation {
    private final CompilerOptions options;
    private final Registry registry = new Registry();
    private final List<Problem> problems = new ArrayList<>();

    PipelineCompilation(CompilerOptions options) {
        this.options = options;
    }

    CompiledPipeline pipeline(GraphDefinition graph) {
        var root = new GraphCompiler(graph, registry, options, problems, null).component();
        throwIfAny();
        var compiled = new CompiledPipeline(
                new PipelineSpec(
                        new PipelineSpec.PipelineInfo(graph.name(), null, graph.description()),
                        PipelineSpec.SCHEMA_VERSION,
                        Version.SDK,
                        registry.components(),
                        root,
                        new DeploymentSpec(registry.executors()),
                        null),
                platform());
        SpecSize.check(compiled, options.maximumBytes(), graph.where()).ifPresent(problems::add);
        throwIfAny();
        return compiled;
    }

    CompiledPipeline component(ComponentSignature signature) {
        var where = signature.component().getSimpleName();
        var inputs = signature.inputs().stream()
                .map(each -> new TaskDefinition.Input(each, new Source.Parameter(each)))
                .toList();
        var task = new TaskDefinition(
                signature.name(),
                where,
                new TaskDefinition.Work.Component(
                        signature, new ContainerOptions(null, null, List.of(), List.of(), null)),
                inputs,
                new TaskDefinition.Options(null, List.of(), false, null, null));
        return pipeline(new GraphDefinition(
                signature.name(),
                where,
                signature.description(),
                signature.inputs(),
                outputs(signature),
                List.of(task)));
    }

    private static List<GraphOutput> outputs(ComponentSignature signature) {
        return signature.outputs().stream()
                .map((Field each) -> new GraphOutput(each, new Source.Output(signature.name(), each)))
                .toList();
    }

    private @Nullable PlatformSpec platform() {
        return registry.platform().isEmpty()
                ? null
                : new PlatformSpec(Map.of(
                        PlatformSpec.KUBERNETES,
                        new SinglePlatformSpec(
                                new SinglePlatformSpec.PlatformDeployment(registry.platform()), null, Map.of(), null)));
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new PipelineDefinitionException(problems);
        }
    }
}
