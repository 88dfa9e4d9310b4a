package io.kfp4j.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds the CPU milliseconds of the whole JVM per operation, garbage collection and just-in-time compilation included: on a machine that
 * is busy with other things, the number to look at. {@code java … org.openjdk.jmh.Main -prof io.kfp4j.benchmarks.CpuTimeProfiler}
 */
public final class CpuTimeProfiler implements InternalProfiler {
    private static final double MILLIS = 1e3;

    private Stopwatch time = Stopwatch.start();

    @Override
    public String getDescription() {
        return "CPU time of the process per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        time = Stopwatch.start();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double operations = (double) result.getMetadata().getMeasuredOps();
        return List.of(
                new ScalarResult("cpu", time.cpuSeconds() * MILLIS / operations, "ms/op", AggregationPolicy.AVG));
    }
}
