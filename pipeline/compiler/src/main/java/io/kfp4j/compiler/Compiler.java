package io.kfp4j.compiler;

import io.kfp4j.component.Component;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.spec.CompiledPipeline;
import java.util.List;

/** Turns pipelines and components into specs. */
@SuppressWarnings("JavaLangClash") // KFP's word; java.lang.Compiler is gone from newer JDKs
public final class Compiler {

    /**
     * Compiles a pipeline with the options of the environment.
     *
     * @throws PipelineDefinitionException with everything that is wrong with the pipeline
     */
    public static CompiledPipeline compile(Pipeline<?, ?> pipeline) {
        return compile(pipeline, CompilerOptions.fromEnvironment());
    }

    /**
     * Compiles a pipeline.
     *
     * @throws PipelineDefinitionException with everything that is wrong with the pipeline
     */
    public static CompiledPipeline compile(Pipeline<?, ?> pipeline, CompilerOptions options) {
        return compile(PipelineDefinition.of(pipeline), options);
    }

    /**
     * Compiles a pipeline that has been defined.
     *
     * @throws PipelineDefinitionException with everything about it that no server would take
     */
    public static CompiledPipeline compile(PipelineDefinition definition, CompilerOptions options) {
        return new PipelineCompilation(options, options.beyondKubeflow() ? List.of() : definition.beyondKubeflow())
                .pipeline(definition.graph());
    }

    /**
     * Compiles a component on its own, into what {@code component.yaml} holds: a pipeline of one task.
     *
     * @throws io.kfp4j.component.signature.SignatureException with everything about the class that no spec can express
     */
    public static CompiledPipeline compile(Class<? extends Component<?, ?>> component) {
        return compile(component, CompilerOptions.fromEnvironment());
    }

    /**
     * Compiles a component on its own.
     *
     * @throws io.kfp4j.component.signature.SignatureException with everything about the class that no spec can express
     */
    public static CompiledPipeline compile(Class<? extends Component<?, ?>> component, CompilerOptions options) {
        return compile(PipelineDefinition.ofComponent(component), options);
    }

    private Compiler() {}
}
