package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees at the command line when the world is not as it should be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IrisFailuresTest {

    private final Path folder;
    private final IrisPlatform platform;

    IrisFailuresTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        platform = IrisPlatform.start(folder, Path.of("data", "IRIS.csv"));
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void namesTheObjectThatIsMissing() throws Exception {
        var failed = run("--param=object=iris_example/ROSES.csv");

        assertFailedReading(failed, "There is no object s3://iris/iris_example/ROSES.csv");
    }

    @Test
    void namesTheBucketThatIsMissing() throws Exception {
        var failed = run("--param=bucket=roses");

        assertFailedReading(failed, "There is no bucket 'roses'");
    }

    @Test
    void namesTheMalformedRow() throws Exception {
        var rows = Files.readString(Path.of("data", "IRIS.csv")).replaceFirst("4.9,3.0,1.4", "4.9,wide,1.4");
        platform.sandbox().s3().put("iris", "bad.csv", Files.writeString(folder.resolve("bad.csv"), rows));

        var failed = run("--param=object=bad.csv");

        assertFailedReading(failed, "s3://iris/bad.csv:3", "'wide'");
    }

    @Test
    void tellsWrongCredentialsFromEverythingElse() throws Exception {
        var failed = IrisCommand.run(
                platform, folder, platform.sandbox().s3().endpoint().toString(), "not-the-secret-of-anybody");

        assertFailedReading(failed, "does not accept the credentials", "Check S3_ACCESS_KEY_ID");
        assertThat(failed.talk()).doesNotContain("not-the-secret-of-anybody");
    }

    @Test
    void goesOnWhereAFailedRunStoppedOnceTheDataIsThere() throws Exception {
        var failed = run("--param=object=late.csv");
        assertFailedReading(failed, "late.csv");
        platform.sandbox().s3().put("iris", "late.csv", Path.of("data", "IRIS.csv"));

        var resumed = run("--resume=" + failed.run().folder(), "--param=object=late.csv");

        assertThat(resumed.exitCode()).as(resumed.talk()).isZero();
        assertThat(resumed.run().runId()).isEqualTo(failed.run().runId());
        assertThat(Runs.task(resumed.run(), "build-model").attempts())
                .isEqualTo(Runs.task(failed.run(), "build-model").attempts());
        assertThat(IrisRun.url(resumed.run())).isPresent();
    }

    @Test
    void servesNothingThatIsNotAccurateEnoughAndCountsItAllTheSame() throws Exception {
        var rejected = run("--param=min_accuracy=1.01");

        assertThat(rejected.exitCode()).as(rejected.talk()).isZero();
        assertThat(IrisRun.url(rejected.run())).isEmpty();
        assertThat(Runs.task(rejected.run(), "deploy-model"))
                .satisfies(task -> assertThat(task.state()).isEqualTo(TaskState.SKIPPED))
                .satisfies(task -> assertThat(task.error()).contains("was skipped: its condition does not hold"));
        assertThat(PushedMetrics.read(platform.pushgateway(), "iris-pipeline").samples())
                .anyMatch(line -> line.startsWith("model_info{")
                        && line.contains("run=\"" + rejected.run().runId() + "\""));
    }

    @Test
    void saysWhyAModelThatIsNoneDoesNotServe() throws Exception {
        platform.sandbox()
                .s3()
                .put("iris", "broken/broken/1/model.onnx", Files.writeString(folder.resolve("model.onnx"), "weights"));

        var failed = IrisCommand.runPipeline(
                platform,
                folder,
                platform.sandbox().s3().endpoint().toString(),
                platform.sandbox().s3().credentials().secretKey(),
                List.of(BrokenModelPipeline.class.getName()));

        assertThat(failed.exitCode()).as(failed.talk()).isEqualTo(1);
        assertThat(failed.talk())
                .contains("The model does not serve as iris/broken on 1 of 1 clusters. default: ")
                .doesNotContain("\tat ");
    }

    @Test
    void goesOnAfterAModelThatCouldNotBeDeployed() throws Exception {
        var failed = run("--param=namespace=Not_A_Namespace");

        assertThat(failed.exitCode()).as(failed.talk()).isEqualTo(1);
        assertThat(Runs.task(failed.run(), "deploy-model").error()).contains("Not_A_Namespace");
        assertThat(failed.talk()).contains("Not_A_Namespace").doesNotContain("\tat ");
        assertThat(IrisRun.url(failed.run())).isEmpty();
        var resumed = run("--resume=" + failed.run().folder());
        assertThat(resumed.exitCode()).as(resumed.talk()).isZero();
        assertThat(IrisRun.url(resumed.run())).isPresent();
    }

    /** Read-dataset failed with this cause; what needs it did not run, the exit task did, and nothing lies about. */
    private static void assertFailedReading(IrisCommand failed, String... cause) throws Exception {
        var run = failed.run();
        var reading = Runs.task(run, "read-dataset");
        assertThat(failed.exitCode()).as(failed.talk()).isEqualTo(1);
        assertThat(failed.talk()).contains(cause).doesNotContain("\tat ");
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(reading.state()).isEqualTo(TaskState.FAILED);
        assertThat(reading.error()).contains(cause).doesNotContain("Exception");
        assertThat(Runs.task(run, "train-model").state()).isEqualTo(TaskState.SKIPPED);
        assertThat(Runs.task(run, "push-metrics").state()).isEqualTo(TaskState.SUCCEEDED);
        try (var files = Files.walk(run.folder().resolve("artifacts"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> file.toString().contains("read-dataset"));
        }
    }

    private IrisCommand run(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("--param=epochs=1"));
        if (List.of(more).stream().noneMatch(argument -> argument.contains("min_accuracy"))) {
            arguments.add("--param=min_accuracy=0");
        }
        arguments.addAll(List.of(more));
        return IrisCommand.run(
                platform,
                folder,
                platform.sandbox().s3().endpoint().toString(),
                platform.sandbox().s3().credentials().secretKey(),
                arguments.toArray(String[]::new));
    }
}
