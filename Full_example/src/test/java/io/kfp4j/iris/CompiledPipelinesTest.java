package io.kfp4j.iris;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.ImageCatalog;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.spec.format.SpecWriter;
import io.kfp4j.testing.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompiledPipelinesTest {

    private static final CompilerOptions RELEASED =
            CompilerOptions.defaults().images(ImageCatalog.pattern("kfp4j/%s:0.1.0"));

    @Test
    void irisYamlIsUpToDate() {
        assertUpToDate(new IrisPipeline(), "iris.yaml");
    }

    @Test
    void irisSweepYamlIsUpToDate() {
        assertUpToDate(new IrisSweep(), "iris-sweep.yaml");
    }

    private static void assertUpToDate(Pipeline<?, ?> pipeline, String file) {
        Golden.at(Path.of(file)).matches(SpecWriter.yaml(Compiler.compile(pipeline, RELEASED)));
    }
}
