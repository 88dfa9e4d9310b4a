package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRunnerTest {

    @Test
    void runsTasksAfterEachOtherAndHandsOnWhatTheyMake(@TempDir Path work) throws Exception {
        var options = LocalRunOptions.builder()
                .workFolder(work)
                .parameter("text", "good day")
                .build();

        var run = new LocalRunner().run(Specs.spec("two-tasks.yaml"), options);

        assertThat(run.error()).isNull();
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.outputs().parameters()).containsEntry("shout", "GOOD DAY");
        assertThat(run.tasks()).extracting("path").containsExactly("write", "print");
        assertThat(Files.readString(run.folder().resolve("tasks/print/log.txt")))
                .isEqualTo("good day");
    }

    @Test
    void leavesTheRecordItReturnsAndAReport(@TempDir Path work) throws Exception {
        var options = LocalRunOptions.builder().workFolder(work).build();

        var run = new LocalRunner().run(Specs.spec("two-tasks.yaml"), options);

        assertThat(RunRecords.read(run.folder())).isEqualTo(run);
        assertThat(run.folder().resolve("report.html")).content().contains("write", "print", "</html>");
        assertThat(run.folder()).isDirectoryNotContaining("glob:**run.lock");
    }

    @Test
    void takesOutputsOfAnEarlierRunForEqualTasks(@TempDir Path work) throws Exception {
        var options = LocalRunOptions.builder().workFolder(work).build();
        var first = new LocalRunner().run(Specs.spec("two-tasks.yaml"), options);

        var second = new LocalRunner().run(Specs.spec("two-tasks.yaml"), options);

        assertThat(second.tasks()).extracting("state").containsOnly(TaskState.CACHED);
        assertThat(second.tasks()).extracting("cachedFrom").containsOnly(first.runId());
        assertThat(second.outputs()).isEqualTo(first.outputs());
    }
}
