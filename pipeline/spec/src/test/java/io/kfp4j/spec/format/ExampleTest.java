package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module's README, as it runs. */
class ExampleTest {

    @Test
    void readsLooksAndWrites(@TempDir Path folder) throws IOException {
        writeIris(folder);

        CompiledPipeline iris = SpecReader.read(folder.resolve("iris.yaml"));
        Set<String> tasks = new TreeSet<>();
        ComponentSpec root = iris.pipeline().root();
        if (root != null && root.implementation() instanceof Implementation.Dag dag) {
            tasks.addAll(dag.dag().tasks().keySet());
        }
        SpecWriter.write(iris, folder.resolve("iris.json"));

        assertThat(tasks).containsExactly("read-dataset", "train");
        assertThat(SpecReader.read(folder.resolve("iris.json"))).isEqualTo(iris);
    }

    @Test
    void saysWhereSomethingIsWrong() {
        assertThatThrownBy(() ->
                        SpecReader.parse("pipelineInfo: {nam: iris}\nroot: {}\nschemaVersion: 2.1.0", "iris.yaml"))
                .hasMessage(
                        """
                        iris.yaml:1:1: 'pipelineInfo' has no 'name'. Give the pipeline one.
                        iris.yaml:1:16: unknown field 'nam'. Did you mean 'name'?""");
    }

    private static void writeIris(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("iris.yaml"),
                """
                pipelineInfo:
                  name: iris
                root:
                  dag:
                    tasks:
                      read-dataset: {componentRef: {name: comp-read-dataset}}
                      train: {componentRef: {name: comp-train}, dependentTasks: [read-dataset]}
                schemaVersion: 2.1.0
                """);
    }
}
