package io.kfp4j.testing;

import static io.kfp4j.testing.PipelineRunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.record.TaskValues;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineRunAssertTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final RunRecord run = run(
            task("read", TaskState.SUCCEEDED, 0),
            task("split", TaskState.CACHED, 10),
            task("serve", TaskState.SKIPPED, 20));

    @Test
    void agreesWithWhatHasHappened() {
        assertThat(run)
                .succeeded()
                .ran("read", "split")
                .inOrder()
                .skipped("serve")
                .tookFromCache("split")
                .returned("accuracy", 1)
                .hasParameter("read", "rows", 150)
                .hasArtifact("read", "table");
    }

    @Test
    void showsAllTasksWhereOneIsNotAsExpected() {
        assertThatThrownBy(() -> assertThat(run).ran("read", "serve"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "Expected 'serve' to have run, but found\n  SUCCEEDED read\n  CACHED split\n  SKIPPED serve");
    }

    @Test
    void noticesAnotherOrder() {
        assertThatThrownBy(() -> assertThat(run).ran("split", "read").inOrder())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected task 'split' to run before 'read', but found");
    }

    @Test
    void noticesTasksThatAreNotThere() {
        assertThatThrownBy(() -> assertThat(run).skipped("deploy"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The run has no task 'deploy'. It has");
    }

    @Test
    void noticesOtherValuesAndMissingArtifacts() {
        assertThatThrownBy(() -> assertThat(run).hasParameter("read", "rows", 151))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(run).hasArtifact("read", "model")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(run).failed()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(run).says("no data")).isInstanceOf(AssertionError.class);
    }

    private static RunRecord run(TaskRecord... tasks) {
        return new RunRecord(
                "run",
                "run",
                "pipeline",
                RunState.SUCCEEDED,
                START,
                START.plusSeconds(60),
                Map.of(),
                "root",
                Path.of("folder"),
                List.of(tasks),
                new TaskValues(Map.of("accuracy", 1.0), Map.of()),
                null);
    }

    private static TaskRecord task(String name, TaskState state, int second) {
        var table = new ArtifactRecord("table", "system.Dataset", "uri", "table.csv", 4L, "abcd", Map.of());
        return new TaskRecord(
                name,
                name,
                name,
                TaskKind.CONTAINER,
                state,
                null,
                List.of(),
                null,
                START.plusSeconds(second),
                START.plusSeconds(second + 5L),
                List.of(),
                TaskValues.none(),
                new TaskValues(Map.of("rows", 150L), Map.of("table", List.of(table))),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
