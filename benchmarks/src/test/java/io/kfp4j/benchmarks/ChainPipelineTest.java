package io.kfp4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.RunMode;
import io.kfp4j.spec.ComponentSpec.Implementation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainPipelineTest {

    @Test
    void hasTwoComponentsHoweverManyTasks() {
        var pipeline = ChainPipeline.compiled(1_000).pipeline();

        assertThat(pipeline.components()).containsOnlyKeys("comp-add-one", "comp-take-one");
        assertThat(pipeline.root().implementation())
                .isInstanceOfSatisfying(
                        Implementation.Dag.class,
                        root -> assertThat(root.dag().tasks()).hasSize(1_000));
    }

    @Test
    void handsEachNumberToTheNextTask(@TempDir Path folder) throws Exception {
        var run = RunChain.run(
                ChainPipeline.compiled(3), folder.resolve("run"), folder.resolve("cache"), RunMode.IN_PROCESS);

        assertThat(run.task("add-one").orElseThrow().outputs().parameters()).isEqualTo(Map.of("Output", 1L));
        assertThat(run.task("take-one").orElseThrow().outputs().parameters()).isEqualTo(Map.of("Output", 0L));
        assertThat(run.task("add-one-2").orElseThrow().outputs().parameters()).isEqualTo(Map.of("Output", 1L));
    }
}
