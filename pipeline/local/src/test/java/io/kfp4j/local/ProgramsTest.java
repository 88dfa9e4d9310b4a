package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.local.artifact.ArtifactStore;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    private final LocalRunOptions.Builder options;

    ProgramsTest(@TempDir Path work) {
        this.options = LocalRunOptions.builder().workFolder(work);
    }

    @Test
    void saysWhichSignalKilledAProgram() throws IOException {
        var run = run("kill -9 $$");

        assertThat(run.error())
                .isEqualTo("Task 'script' failed: It was killed by signal 9 (SIGKILL), often for want of memory.");
        assertThat(task(run).attempts()).extracting("exitCode").containsExactly(137);
    }

    @Test
    void givesTheLastLineOnStderrAsTheCause() throws IOException {
        var run = run("echo working; echo 'no such table' >&2; exit 3");

        assertThat(run.error()).isEqualTo("Task 'script' failed: It ended with exit code 3: no such table");
        assertThat(run.folder().resolve("tasks/script/log.txt")).content().contains("working", "no such table");
    }

    @Test
    void stopsAProgramThatTakesTooLong() throws IOException {
        var run = run("sleep 100");

        assertThat(run.error()).endsWith("It took longer than 2 s, which is its limit. Raise the task's timeout.");
    }

    @Test
    void refusesAnExecutorOutputThatKfpWouldRefuse() throws IOException {
        var run = run("echo '{\"parameterValue\": {}}' > $(dirname $KFP4J_USAGE_FILE)/output_metadata.json");

        assertThat(run.error())
                .startsWith("Task 'script' failed: The program ended well, but what it wrote to '")
                .contains("parameterValue")
                .endsWith("KFP would fail the task as well.");
    }

    @Test
    void recordsAnArtifactThatWasNotWritten() throws IOException {
        var run = run("true");

        var file =
                task(run).outputs().artifacts().getOrDefault("file", List.of()).get(0);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(file.sha256()).isNull();
    }

    @Test
    void setsTheVariablesOfTheSpecThenSecretsThenOptions() throws IOException {
        options.secrets(Secrets.of(Map.of("store", Map.of("password", "swordfish"))))
                .environment("BOTH", "options");

        var run = run("printf %s \"$FROM_SPEC $BOTH ${#SECRET}\" > $0");

        assertThat(Files.readString(run.folder().resolve("artifacts/script/file")))
                .isEqualTo("spec options 9");
    }

    @Test
    void takesSecretsOutOfLogsAndMessages() throws IOException {
        options.secrets(Secrets.of(Map.of("store", Map.of("password", "swordfish"))));

        var run = run("echo \"using $SECRET\"; echo \"bad password $SECRET\" >&2; exit 1");

        assertThat(run.error()).isEqualTo("Task 'script' failed: It ended with exit code 1: bad password ***");
        assertThat(run.folder().resolve("tasks/script/log.txt"))
                .content()
                .contains("using ***")
                .doesNotContain("swordfish");
    }

    @Test
    void leavesTheAddressOfAServerInMessages() throws IOException {
        options.secrets(Secrets.of(Map.of(
                "store",
                Map.of(
                        "endpoint",
                        "http://s3:9000",
                        "hook",
                        "https://hooks.example.org/T0/B0",
                        "password",
                        "pw12345"))));

        var run = run("echo 'no answer from http://s3:9000 nor https://hooks.example.org/T0/B0' >&2; exit 1");

        assertThat(run.error()).endsWith("no answer from http://s3:9000 nor ***");
    }

    @Test
    void namesTheSecretThatIsMissing() throws IOException {
        options.parameter("secret", "store");

        var run = new LocalRunner().run(Specs.spec("needs-secret.yaml"), options.build());

        assertThat(run.error())
                .isEqualTo("Task 'script' failed: The task needs key 'password' of Secret 'store' as variable"
                        + " KFP4J_TEST_PASSWORD. Put it into the file of Secrets that you give the run, or set"
                        + " KFP4J_TEST_PASSWORD.");
    }

    @Test
    void failsATaskWhoseArtifactCannotBeKept() throws IOException {
        options.pipelineRoot("s3://bucket/root").store(new FullStore());

        var run = run("echo weights > $0");

        assertThat(run.error()).isEqualTo("Task 'script' failed: No space left in s3://bucket");
        assertThat(run.state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void stopsProgramsWhenTheRunIsInterrupted() throws Exception {
        var pid = Files.createTempFile("kfp4j", ".pid");
        var running = new CountDownLatch(1);
        options.listener(new RunListener() {
            @Override
            public void changed(TaskRecord task) {
                if (task.state() == TaskState.RUNNING) {
                    running.countDown();
                }
            }
        });
        var result = new CompletableFuture<RunRecord>();
        var thread = new Thread(() -> {
            try {
                result.complete(run("echo $$ > " + pid + ".new; mv " + pid + ".new " + pid + "; sleep 100"));
            } catch (IOException e) {
                result.completeExceptionally(e);
            }
        });
        thread.start();
        running.await();
        while (Files.size(pid) == 0) {
            Thread.onSpinWait();
        }

        thread.interrupt();
        var run = result.get();

        assertThat(run.state()).isEqualTo(RunState.CANCELED);
        assertThat(task(run).state()).isEqualTo(TaskState.CANCELED);
        assertThat(RunRecords.read(run.folder())).isEqualTo(run);
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                .satisfiesAnyOf(
                        process -> assertThat(process).isEmpty(),
                        process -> assertThat(process.orElseThrow().isAlive()).isFalse());
    }

    @Test
    void refusesParametersAsTheServerDoesAllAtOnce() {
        var wrong = LocalRunOptions.builder()
                .parameter("script", 5L)
                .parameter("scrypt", "x")
                .build();

        assertThatThrownBy(() -> new LocalRunner().run(Specs.spec("script.yaml"), wrong))
                .isInstanceOf(LocalRunException.class)
                .hasMessage("The pipeline has no parameter 'scrypt'. It takes [script].\n"
                        + "The pipeline's parameter 'script' is STRING, but was given the number 5."
                        + " Give it a value of that type.");
        assertThat(wrong.workFolder().resolve("script")).doesNotExist();
    }

    private RunRecord run(String script) throws IOException {
        return new LocalRunner()
                .run(
                        Specs.spec("script.yaml"),
                        options.parameter("script", script).build());
    }

    private static TaskRecord task(RunRecord run) {
        return run.task("script").orElseThrow();
    }

    private static final class FullStore implements ArtifactStore {
        @Override
        public boolean accepts(String uri) {
            return uri.startsWith("s3://");
        }

        @Override
        public void fetch(String uri, Path to) throws IOException {
            throw new IOException("Nothing at " + uri);
        }

        @Override
        public void keep(Path from, String uri) throws IOException {
            throw new IOException("No space left in s3://bucket");
        }
    }
}
