package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunModesTest {
    private final Path work;

    RunModesTest(@TempDir Path work) {
        this.work = work;
    }

    @Test
    void givesTheSameOutputsByteForByteInThisJvmAndInProcessesOfTheirOwn() throws IOException {
        var inProcess = run(RunMode.IN_PROCESS, "iris ");
        var subprocess = run(RunMode.SUBPROCESS, "iris ");

        assertThat(inProcess.error()).isNull();
        assertThat(inProcess.outputs().parameters()).containsEntry("letters", 10L);
        assertThat(subprocess.outputs()).isEqualTo(inProcess.outputs());
        assertThat(files(subprocess)).isEqualTo(files(inProcess)).containsKeys("artifacts/write/text");
    }

    @Test
    void writesWhatATaskPrintsIntoItsOwnLog() throws IOException {
        var run = run(RunMode.IN_PROCESS, "iris ");

        assertThat(run.folder().resolve("tasks/write/log.txt"))
                .content()
                .contains("writing iris")
                .doesNotContain("counting");
        assertThat(run.folder().resolve("tasks/count/log.txt")).content().contains("counting iris iris");
    }

    @Test
    void givesTheStreamsOfTheJvmBack() throws IOException {
        var before = System.out;

        run(RunMode.IN_PROCESS, "iris ");

        assertThat(System.out).isSameAs(before);
    }

    @Test
    void saysWhyAComponentFailed() throws IOException {
        for (var mode : RunMode.values()) {
            var run = run(mode, "");

            assertThat(run.state()).isEqualTo(RunState.FAILED);
            assertThat(run.error()).isEqualTo("Task 'count' failed: 'count' failed: there is nothing to count");
            assertThat(run.task("count").orElseThrow().attempts())
                    .extracting("exitCode")
                    .containsExactly(1);
        }
    }

    @Test
    void reportsWhatAComponentHasUsed() throws IOException {
        var run = run(RunMode.SUBPROCESS, "iris ");

        assertThat(run.task("count").orElseThrow().cpuSeconds()).isPositive();
    }

    private RunRecord run(RunMode mode, String text) throws IOException {
        return new LocalRunner()
                .run(
                        Specs.spec("java-components.yaml"),
                        LocalRunOptions.builder()
                                .workFolder(work.resolve(mode + text))
                                .runId("run")
                                .mode(mode)
                                .parameter("text", text)
                                .build());
    }

    /** Everything that tasks have made, without the names of the folders around the run. */
    private static Map<String, String> files(RunRecord run) throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (var file : Folders.tree(run.folder())) {
            var name = run.folder().relativize(file).toString();
            var isMade = name.startsWith("artifacts/") || name.contains("/parameters/") || name.endsWith("data.json");
            if (Files.isRegularFile(file) && isMade) {
                files.put(name, Files.readString(file).replace(run.folder().toString(), "FOLDER"));
            }
        }
        return files;
    }
}
