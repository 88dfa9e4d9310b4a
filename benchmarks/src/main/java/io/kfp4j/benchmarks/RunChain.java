package io.kfp4j.benchmarks;

import io.kfp4j.local.LocalRunOptions;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.RunMode;
import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs a chain, each task in a process, and prints the seconds from its start to its end as JSON. The folder of the cache keeps the
 * archive of classes from one run to the next, and nothing else here.
 *
 * <pre>{@code java … io.kfp4j.benchmarks.RunChain 6 <folder of the cache>}</pre>
 */
public final class RunChain {

    public static void main(String[] arguments) throws IOException {
        var pipeline = ChainPipeline.compiled(Integer.parseInt(arguments[0]));
        Path folder = Files.createTempDirectory("kfp4j-benchmark");
        try {
            var time = Stopwatch.start();
            run(pipeline, folder, Path.of(arguments[1]), RunMode.SUBPROCESS);
            System.out.println(Json.text(Map.of("wall", time.wallSeconds())));
        } finally {
            Folders.delete(folder);
        }
    }

    /**
     * Runs every task, with nothing to be had from a cache.
     *
     * @throws IllegalStateException if one fails: a run that did not do its work says nothing about time
     */
    static RunRecord run(CompiledPipeline pipeline, Path folder, Path cache, RunMode mode) throws IOException {
        var options = LocalRunOptions.builder()
                .workFolder(folder)
                .cacheFolder(cache)
                .mode(mode)
                .caching(false)
                .build();
        var run = new LocalRunner().run(pipeline, options);
        if (run.state() != RunState.SUCCEEDED) {
            throw new IllegalStateException("The run failed: " + run.error());
        }
        return run;
    }

    private RunChain() {}
}
