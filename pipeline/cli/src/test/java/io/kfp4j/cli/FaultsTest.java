package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each trouble ends with its cause and exit code 1, leaves nothing half-written, and the run can be resumed. */
class FaultsTest {

    @TempDir
    Path folder;

    @Test
    void aTaskThatWasKilled() throws IOException {
        var failed = run("--mode=subprocess", "--env=FAULT=killed");

        assertFailed(failed, "It was killed by signal 9 (SIGKILL), often for want of memory.");
        assertResumes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "subprocess"})
    void aComponentThatThrows(String mode) throws IOException {
        var failed = run("--mode=" + mode, "--env=FAULT=throw");

        assertFailed(failed, "'faulty' failed: java.lang.IllegalStateException: the weights are gone");
        assertResumes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "subprocess"})
    void aFullDisk(String mode) throws Exception {
        var disk = Files.createDirectory(folder.resolve("runs"));
        assumeThat(mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()))
                .as("this user may mount a small disk")
                .isTrue();
        try {
            var failed = run("--mode=" + mode);

            assertFailed(failed, "The disk takes no more");
            assertThat(mount("-o", "remount,size=64m", disk.toString())).isTrue();
            assertResumes();
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aLimitOnTheSizeOfFiles() throws Exception {
        assumeThat(Path.of("/bin/sh")).as("a shell that knows limits").isExecutable();
        var command = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 2048; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kfp4j.class.getName(),
                        "run",
                        "local",
                        FaultyPipeline.class.getName(),
                        "--root=" + folder.resolve("runs"))
                .redirectErrorStream(true)
                .start();
        var talk = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertFailed(new Invocation(command.waitFor(), "", talk), "The disk takes no more: File too large");
        assertResumes();
    }

    private void assertFailed(Invocation failed, String cause) throws IOException {
        var run = record();
        assertThat(failed.code()).as(failed.talk()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(failed.data() + failed.talk()).contains(cause).doesNotContain("\tat ");
        assertThat(run.state()).isNotEqualTo(RunState.SUCCEEDED);
        assertThat(run.folder().resolve("artifacts/faulty")).isEmptyDirectory();
        assertThat(run.folder()).isDirectoryNotContaining("glob:**.tmp");
    }

    /** What had succeeded is not done again. */
    private void assertResumes() throws IOException {
        var failed = record();

        var resumed = run("--resume=" + failed.folder());

        var run = record();
        assertThat(resumed.code()).as(resumed.talk()).isEqualTo(ExitCode.OK);
        assertThat(run.runId()).isEqualTo(failed.runId());
        assertThat(task(run, "faulty").state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(run.folder().resolve("artifacts/faulty/Output")).hasSize(4 << 20);
        if (task(failed, "greet").state() == TaskState.SUCCEEDED) {
            assertThat(task(run, "greet").attempts())
                    .isEqualTo(task(failed, "greet").attempts());
        }
    }

    private Invocation run(String... arguments) {
        var all = new ArrayList<>(List.of("run", "local", FaultyPipeline.class.getName(), "--no-cache"));
        all.addAll(List.of(arguments));
        all.add("--root=" + folder.resolve("runs"));
        return Invocation.of(all.toArray(String[]::new));
    }

    private RunRecord record() throws IOException {
        try (var runs = Files.list(folder.resolve("runs/faulty-pipeline"))) {
            return RunRecords.read(runs.findFirst().orElseThrow());
        }
    }

    private static TaskRecord task(RunRecord run, String name) {
        return run.task(name).orElseThrow();
    }

    private static boolean mount(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
