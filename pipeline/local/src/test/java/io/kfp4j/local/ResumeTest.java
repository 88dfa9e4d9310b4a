package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private final Path work;
    private final List<String> ran = new ArrayList<>();
    private boolean broken = true;

    ResumeTest(@TempDir Path work) {
        this.work = work;
    }

    @Test
    void doesOnlyWhatIsLeft() throws IOException {
        var failed = run(options());
        broken = false;

        var run = run(options().resume(failed.folder()));

        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.runId()).isEqualTo(failed.runId());
        assertThat(run.startTime()).isEqualTo(failed.startTime());
        assertThat(ran).containsExactly("step", "read", "read");
    }

    @Test
    void doesAgainWhatIsNoLongerThere() throws IOException {
        var failed = run(options());
        broken = false;
        Files.writeString(failed.folder().resolve("artifacts/inner/step/model"), "other weights");

        run(options().resume(failed.folder()));

        assertThat(ran).containsExactly("step", "read", "step", "read");
    }

    @Test
    void doesAgainWhatWasDeleted() throws IOException {
        var failed = run(options());
        broken = false;
        Files.delete(failed.folder().resolve("artifacts/inner/step/model"));

        var run = run(options().resume(failed.folder()));

        assertThat(run.state()).as(run.error()).isEqualTo(RunState.SUCCEEDED);
        assertThat(ran).containsExactly("step", "read", "step", "read");
    }

    @Test
    void goesOnWithARunThatWasKilled() throws IOException {
        var failed = run(options());
        broken = false;
        RunRecords.write(new RunRecord(
                failed.runId(),
                failed.displayName(),
                failed.pipelineName(),
                RunState.RUNNING,
                failed.startTime(),
                null,
                failed.parameters(),
                failed.pipelineRoot(),
                failed.folder(),
                failed.tasks().subList(0, 2),
                TaskValues.none(),
                null));

        var run = run(options().resume(failed.folder()));

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(ran).containsExactly("step", "read", "read");
    }

    private LocalRunOptions.Builder options() {
        return LocalRunOptions.builder()
                .workFolder(work)
                .caching(false)
                .replace("step", task -> {
                    ran.add("step");
                    task.artifact("model", "weights");
                })
                .replace("read", task -> {
                    ran.add("read");
                    if (broken) {
                        throw new IOException("not yet");
                    }
                });
    }

    private static RunRecord run(LocalRunOptions.Builder options) throws IOException {
        return new LocalRunner(Clock.systemUTC(), () -> new VirtualTimer(new ArrayList<>()))
                .run(Specs.spec("nested.yaml"), options.build());
    }
}
