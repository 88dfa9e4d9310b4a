package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.local.LocalRunOptions;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.Secrets;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees when the world is not as it should be. */
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
        var run = run(quick().parameter("object", "iris_example/ROSES.csv"));

        assertFailedReading(run, "iris_example/ROSES.csv");
    }

    @Test
    void namesTheBucketThatIsMissing() throws Exception {
        var run = run(quick().parameter("bucket", "roses"));

        assertFailedReading(run, "roses");
    }

    @Test
    void namesTheMalformedRow() throws Exception {
        var rows = Files.readString(Path.of("data", "IRIS.csv")).replaceFirst("4.9,3.0,1.4", "4.9,wide,1.4");
        platform.sandbox().s3().put("iris", "bad.csv", Files.writeString(folder.resolve("bad.csv"), rows));

        var run = run(quick().parameter("object", "bad.csv"));

        assertFailedReading(run, "s3://iris/bad.csv:3", "'wide'");
    }

    @Test
    void tellsWrongCredentialsFromEverythingElse() throws Exception {
        var endpoint = platform.sandbox().s3().endpoint().toString();
        var wrong = Secrets.of(Map.of(
                "iris-s3",
                Map.of(
                        "S3_ENDPOINT",
                        endpoint,
                        "S3_ACCESS_KEY_ID",
                        "nobody",
                        "S3_SECRET_ACCESS_KEY",
                        "not-the-secret-of-anybody")));

        var run = run(quick().secrets(wrong));

        assertFailedReading(run, "credentials");
    }

    @Test
    void goesOnWhereAFailedRunStoppedOnceTheDataIsThere() throws Exception {
        var failed = run(quick().parameter("object", "late.csv"));
        assertFailedReading(failed, "late.csv");
        platform.sandbox().s3().put("iris", "late.csv", Path.of("data", "IRIS.csv"));

        var resumed = run(quick().parameter("object", "late.csv").resume(failed.folder()));

        assertThat(resumed.state()).as(resumed.error()).isEqualTo(RunState.SUCCEEDED);
        assertThat(resumed.runId()).isEqualTo(failed.runId());
        assertThat(Runs.task(resumed, "build-model").attempts())
                .isEqualTo(Runs.task(failed, "build-model").attempts());
        assertThat(IrisRun.url(resumed)).isPresent();
    }

    @Test
    void servesNothingThatIsNotAccurateEnough() throws Exception {
        var run = run(quick().parameter("min_accuracy", 1.01));

        assertThat(run.state()).as(run.error()).isEqualTo(RunState.SUCCEEDED);
        assertThat(Runs.task(run, "condition-2").state()).isEqualTo(TaskState.SKIPPED);
        assertThat(Runs.programs(run, TaskState.SUCCEEDED)).doesNotContain("deploy-model");
        assertThat(IrisRun.url(run)).isEmpty();
    }

    /** Read-dataset failed with this cause; what needs it did not run, the exit task did, and nothing lies about. */
    private void assertFailedReading(RunRecord run, String... cause) throws Exception {
        var reading = Runs.task(run, "read-dataset");
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

    private LocalRunOptions.Builder quick() {
        return platform.options().parameter("epochs", 1L).parameter("min_accuracy", 0.0);
    }

    private static RunRecord run(LocalRunOptions.Builder options) throws IOException {
        return new LocalRunner().run(Compiler.compile(new IrisPipeline()), options.build());
    }
}
