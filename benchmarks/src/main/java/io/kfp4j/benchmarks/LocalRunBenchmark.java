package io.kfp4j.benchmarks;

import io.kfp4j.local.RunMode;
import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.spec.CompiledPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a task of a local run costs beside its component's own work, which is next to nothing here. An operation is one task. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LocalRunBenchmark {
    private static final int TASKS = 20;

    private final CompiledPipeline pipeline = ChainPipeline.compiled(TASKS);
    private Path folder = Path.of("");

    @Setup(Level.Iteration)
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("kfp4j-benchmark");
    }

    @TearDown(Level.Iteration)
    public void deleteFolder() throws IOException {
        Folders.delete(folder);
    }

    /** In this JVM. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public RunRecord inProcess() throws IOException {
        return RunChain.run(pipeline, folder, folder.resolve(".cache"), RunMode.IN_PROCESS);
    }
}
