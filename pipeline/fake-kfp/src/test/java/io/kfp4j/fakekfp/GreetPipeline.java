package io.kfp4j.fakekfp;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.ImageCatalog;
import io.kfp4j.component.Default;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.spec.CompiledPipeline;

/** Greets, and keeps the greeting. */
public final class GreetPipeline implements Pipeline<GreetPipeline.Parameters, Void> {

    public record Parameters(@Default("world") String name) {}

    @Override
    public void define(PipelineBuilder<Parameters, Void> pipeline) {
        var greeting = pipeline.task(Greet.class, set(Greet.Inputs::name).to(pipeline.parameter(Parameters::name)));
        pipeline.task(WriteGreeting.class, set(WriteGreeting.Inputs::greeting).to(greeting));
    }

    /** As the compiler makes it. */
    public static CompiledPipeline compiled() {
        return Compiler.compile(
                new GreetPipeline(),
                CompilerOptions.fromEnvironment().images(ImageCatalog.pattern("registry.example/%s:1.0")));
    }
}
