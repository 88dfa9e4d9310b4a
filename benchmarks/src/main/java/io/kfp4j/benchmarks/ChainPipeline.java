package io.kfp4j.benchmarks;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.component.Default;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Value;
import io.kfp4j.spec.CompiledPipeline;

/** Tasks of two components by turns, each taking what the one before returned. {@code python/chain.py} is the same in Python. */
public final class ChainPipeline implements Pipeline<ChainPipeline.Parameters, Void> {
    private final int tasks;

    /** Where to begin. */
    public record Parameters(@Default("0") long number) {}

    public ChainPipeline(int tasks) {
        this.tasks = tasks;
    }

    @Override
    public void define(PipelineBuilder<Parameters, Void> chain) {
        Value<Long> number = chain.parameter(Parameters::number);
        for (int i = 0; i < tasks; i++) {
            number = i % 2 == 0
                    ? chain.task(AddOne.class, set(AddOne.Inputs::number).to(number))
                    : chain.task(TakeOne.class, set(TakeOne.Inputs::number).to(number));
        }
    }

    /** The spec of such a chain, however large; its size is looked at all the same. */
    static CompiledPipeline compiled(int tasks) {
        return Compiler.compile(
                new ChainPipeline(tasks), CompilerOptions.defaults().maximumBytes(Integer.MAX_VALUE));
    }
}
