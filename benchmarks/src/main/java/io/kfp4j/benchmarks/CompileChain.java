package io.kfp4j.benchmarks;

import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Compiles a chain to a file in a JVM that has done nothing before, and prints seconds, CPU seconds and the spec's bytes as JSON.
 *
 * <pre>{@code java … io.kfp4j.benchmarks.CompileChain 1000}</pre>
 */
public final class CompileChain {

    public static void main(String[] arguments) throws IOException {
        int tasks = Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("chain", ".yaml");
        try {
            var time = Stopwatch.start();
            SpecWriter.write(ChainPipeline.compiled(tasks), file);
            System.out.println(
                    Json.text(Map.of("wall", time.wallSeconds(), "cpu", time.cpuSeconds(), "bytes", Files.size(file))));
        } finally {
            Files.delete(file);
        }
    }

    private CompileChain() {}
}
