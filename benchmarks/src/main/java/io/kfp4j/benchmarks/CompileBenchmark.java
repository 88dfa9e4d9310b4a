package io.kfp4j.benchmarks;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a pipeline's class to its text in a JVM that has done so before; linear if ten times the tasks take ten times as long. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {

    @Param({"10", "100", "1000", "10000"})
    public int tasks;

    private CompiledPipeline compiled = ChainPipeline.compiled(1);

    @Setup
    public void compileOnce() {
        compiled = ChainPipeline.compiled(tasks);
    }

    /** Defines and compiles. */
    @Benchmark
    public CompiledPipeline compile() {
        return ChainPipeline.compiled(tasks);
    }

    /** Writes what has been compiled, as YAML. */
    @Benchmark
    public String write() {
        return SpecWriter.yaml(compiled);
    }

    /** Both: what {@code kfp4j compile} does once its JVM is up. */
    @Benchmark
    public String compileAndWrite() {
        return SpecWriter.yaml(ChainPipeline.compiled(tasks));
    }
}
