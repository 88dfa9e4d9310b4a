package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.record.RunState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IrisSweepTest {

    @Test
    void servesTheBestOfSeveralTrainings(@TempDir Path folder) throws Exception {
        try (var platform = IrisPlatform.start(folder, Path.of("data", "IRIS.csv"))) {
            var run = new LocalRunner()
                    .run(
                            Compiler.compile(new IrisSweep()),
                            platform.options()
                                    .parameter("epochs", 10L)
                                    .parameter("min_accuracy", 0.5)
                                    .parameter("learning_rates", List.of(0.0000001, 0.001))
                                    .build());

            assertThat(run.state()).as(run.error()).isEqualTo(RunState.SUCCEEDED);
            var accuracies = Runs.tasks(run, "train-model").stream()
                    .map(task -> Runs.number(task, "accuracy"))
                    .toList();
            var best = Runs.task(run, "select-best");
            assertThat(accuracies).hasSize(2);
            assertThat(accuracies.get(1)).isGreaterThan(accuracies.get(0));
            assertThat(Runs.number(best, "accuracy")).isEqualTo(accuracies.get(1));
            assertThat(Runs.number(best, "index")).isEqualTo(1);
            assertThat(new ServedModel(IrisRun.url(run).orElseThrow()).classify(Flower.ONE_OF_EACH))
                    .extracting(ServedModel.Answer::species)
                    .startsWith("Iris-setosa");
        }
    }
}
