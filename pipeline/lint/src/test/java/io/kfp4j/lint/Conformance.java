package io.kfp4j.lint;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The pipelines that KFP's own compiler made, where they lie beside the project. */
public final class Conformance {

    /** By file name without its ending. */
    public static Map<String, CompiledPipeline> pipelines() throws IOException {
        Map<String, CompiledPipeline> pipelines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder())) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> pipelines.put(folder().relativize(file).toString(), SpecReader.read(file)));
        }
        return pipelines;
    }

    private static Path folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/conformance/ir");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return Assumptions.abort("there is no folder shared/conformance/ir beside the project");
    }

    private Conformance() {}
}
