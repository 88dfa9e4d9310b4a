package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole mission, in this JVM: from a CSV file in object storage to a model that answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IrisPipelineTest {

    private final IrisPlatform platform;
    private final RunRecord run;

    IrisPipelineTest(@TempDir Path folder) throws IOException {
        platform = IrisPlatform.start(folder, Path.of("data", "IRIS.csv"));
        run = run();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void runsAllEightComponentsAndTheExitTask() {
        assertThat(run.state()).as(run.error()).isEqualTo(RunState.SUCCEEDED);
        assertThat(Runs.programs(run, TaskState.SUCCEEDED))
                .containsExactlyInAnyOrder(
                        "read-dataset",
                        "preprocess",
                        "build-model",
                        "train-model",
                        "export-onnx",
                        "upload-model",
                        "deploy-model",
                        "push-metrics-2",
                        "push-metrics");
    }

    @Test
    void trainsAnAccurateModel() {
        assertThat(Runs.number(Runs.task(run, "train-model"), "accuracy")).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void servesAModelThatKnowsOneFlowerOfEachSpecies() throws Exception {
        var url = IrisRun.url(run).orElseThrow();

        var answers = new ServedModel(url).classify(Flower.ONE_OF_EACH);

        assertThat(answers)
                .extracting(ServedModel.Answer::species)
                .containsExactly("Iris-setosa", "Iris-versicolor", "Iris-virginica");
    }

    @Test
    void pushesTheQualityOfTheModelAndTheEndOfTheRun() throws Exception {
        var pushed = PushedMetrics.read(platform.pushgateway(), "iris-pipeline");

        assertThat(pushed.value("model_quality", "metric=\"accuracy\""))
                .isEqualTo(Runs.number(Runs.task(run, "train-model"), "accuracy"));
        assertThat(pushed.value("pipeline_run_succeeded", "")).isEqualTo(1);
    }

    @Test
    void trainsTheSameModelFromTheSameSeed() throws Exception {
        var again = run();

        assertThat(again.state()).as(again.error()).isEqualTo(RunState.SUCCEEDED);
        assertThat(sha256(again, "train-model", "model")).isEqualTo(sha256(run, "train-model", "model"));
        assertThat(sha256(again, "export-onnx", "onnx")).isEqualTo(sha256(run, "export-onnx", "onnx"));
    }

    @Test
    void keepsSecretsOutOfItsRecords() throws Exception {
        var secret = platform.sandbox().s3().credentials().secretKey();

        try (var files = Files.walk(run.folder())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret));
        }
    }

    private RunRecord run() throws IOException {
        return new LocalRunner()
                .run(
                        Compiler.compile(new IrisPipeline()),
                        platform.options().caching(false).build());
    }

    private static String sha256(RunRecord run, String task, String output) {
        return String.valueOf(
                Runs.task(run, task).outputs().artifacts().get(output).get(0).sha256());
    }
}
