package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskKind;
import io.minio.ListObjectsArgs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run whose storage goes away, and of the same run when the storage is back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IrisNetworkTest {
    private static final String FLOWERS = "s3://iris/iris_example/IRIS.csv";

    private final Path folder;
    private final IrisPlatform platform;
    private final FaultyProxy network;

    IrisNetworkTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        platform = IrisPlatform.start(folder, Path.of("data", "IRIS.csv"));
        network = new FaultyProxy(platform.sandbox().s3().endpoint());
    }

    @AfterEach
    void heal() throws IOException {
        network.heal();
    }

    @AfterAll
    void stop() throws IOException {
        network.close();
        platform.close();
    }

    @Test
    void aConnectionThatBreaksWhileTheFlowersArrive() throws Exception {
        network.cutAnswersAfter(2000);

        var failed = run("--mode=subprocess");

        assertFailedReading(
                failed,
                "The connection to " + network.endpoint(),
                " while " + FLOWERS + " was under way",
                "Check the server and the network (tried 3 times)");
        assertResumes(failed);
    }

    @Test
    void aServerThatFallsSilent() throws Exception {
        network.stall();

        var failed = run("--env=KFP4J_S3_TIMEOUT=1");

        assertFailedReading(failed, network.endpoint() + " has gone silent while " + FLOWERS + " was under way.");
    }

    @Test
    void aServerThatIsNotThere() throws Exception {
        network.refuse();

        var failed = run();

        assertFailedReading(failed, "Nothing answers at " + network.endpoint() + ". Check S3_ENDPOINT");
    }

    @Test
    void aConnectionThatBreaksWhileArtifactsGoToThePipelineRoot() throws Exception {
        network.cutRequestsAfter(1 << 20);

        var failed = run(rootInStorage());

        assertThat(failed.exitCode()).as(failed.talk()).isEqualTo(1);
        assertThat(failed.talk())
                .contains(
                        "FAILED",
                        "The connection to " + network.endpoint(),
                        " while s3://iris/runs/iris-pipeline/" + failed.run().runId() + "/",
                        "(tried 3 times)")
                .doesNotContain("\tat ");
        assertThat(objectsOf("build-model", failed.run())).isEmpty();
        network.heal();
        var resumed = run(resume(failed, rootInStorage()));
        assertResumed(failed, resumed);
        assertThat(objectsOf("build-model", resumed.run())).isNotEmpty();
    }

    /** Read-dataset failed with this cause, and nothing of it lies about. */
    private void assertFailedReading(IrisCommand failed, String... cause) throws IOException {
        assertThat(failed.exitCode()).as(failed.talk()).isEqualTo(1);
        assertThat(Runs.task(failed.run(), "read-dataset").error()).contains(cause);
        assertThat(failed.talk()).contains(cause).doesNotContain("\tat ");
        try (var files = Files.walk(failed.run().folder().resolve("artifacts"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> file.toString().contains("read-dataset"));
        }
    }

    private void assertResumes(IrisCommand failed) throws IOException {
        network.heal();
        assertResumed(failed, run(resume(failed)));
    }

    /** It succeeded, and what had been done was not done again. */
    private static void assertResumed(IrisCommand failed, IrisCommand resumed) {
        assertThat(resumed.exitCode()).as(resumed.talk()).isZero();
        assertThat(resumed.run().runId()).isEqualTo(failed.run().runId());
        assertThat(resumed.run().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(done(failed.run())).isNotEmpty().allSatisfy(task -> assertThat(
                        Runs.task(resumed.run(), task).attempts())
                .isEqualTo(Runs.task(failed.run(), task).attempts()));
    }

    /** The programs that had succeeded; the exit task always runs again. */
    private static List<String> done(RunRecord run) {
        return run.tasks().stream()
                .filter(task -> task.kind() == TaskKind.CONTAINER
                        && task.state().hasOutputs()
                        && !task.name().equals("push-metrics"))
                .map(task -> task.name())
                .toList();
    }

    private List<String> objectsOf(String task, RunRecord run) throws Exception {
        var keys = new ArrayList<String>();
        for (var item : platform.sandbox()
                .s3()
                .client()
                .listObjects(ListObjectsArgs.builder()
                        .bucket("iris")
                        .prefix("runs/iris-pipeline/" + run.runId() + "/")
                        .recursive(true)
                        .build())) {
            keys.add(item.get().objectName());
        }
        return keys.stream().filter(key -> key.contains("/" + task + "/")).toList();
    }

    private String[] rootInStorage() {
        return new String[] {
            "--pipeline-root=s3://iris/runs",
            "--env=S3_ENDPOINT=" + network.endpoint(),
            "--env=S3_ACCESS_KEY_ID=" + platform.sandbox().s3().credentials().accessKey(),
            "--env=S3_SECRET_ACCESS_KEY="
                    + platform.sandbox().s3().credentials().secretKey()
        };
    }

    private static String[] resume(IrisCommand failed, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--resume=" + failed.run().folder());
        return arguments.toArray(String[]::new);
    }

    private IrisCommand run(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("--param=epochs=1", "--param=min_accuracy=0"));
        arguments.addAll(List.of(more));
        return IrisCommand.run(
                platform,
                folder,
                network.endpoint(),
                platform.sandbox().s3().credentials().secretKey(),
                arguments.toArray(String[]::new));
    }
}
