package ${package};

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.ImageCatalog;
import io.kfp4j.spec.format.SpecWriter;
import io.kfp4j.testing.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GreetingsPipelineTest {

    /** Shows in review what a change does to the compiled pipeline; -Dgolden.update writes the file anew. */
    @Test
    void compilesToTheGoldenFile() {
        var options = CompilerOptions.defaults().images(ImageCatalog.pattern("registry.example/%s:test"));

        var compiled = Compiler.compile(new GreetingsPipeline(), options);

        Golden.at(Path.of("src/test/resources/golden/greetings.yaml")).matches(SpecWriter.yaml(compiled));
    }
}
