package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.record.TaskValues;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void printsPlainLinesWhereNobodyWatches() {
        var progress = TerminalProgress.on(out, false, Map.of());

        progress.changed(task("train", TaskState.PENDING, null));
        progress.changed(task("train", TaskState.RUNNING, null));
        progress.changed(task("train", TaskState.FAILED, "no data\nat all"));

        assertThat(printed()).isEqualTo("RUNNING   train\nFAILED    train 1.5 s: no data\n");
    }

    @Test
    void redrawsTheTasksThatRunOnATerminal() {
        var progress = TerminalProgress.on(out, true, Map.of("NO_COLOR", "1"));

        progress.changed(task("a", TaskState.RUNNING, null));
        progress.changed(task("b", TaskState.RUNNING, null));
        progress.changed(task("a", TaskState.SUCCEEDED, null));

        assertThat(printed())
                .isEqualTo("RUNNING   a\n"
                        + up(1) + "RUNNING   a\nRUNNING   b\n"
                        + up(2) + "SUCCEEDED a 1.5 s\nRUNNING   b\n");
    }

    @Test
    void coloursTheStatesUnlessAskedNotTo() {
        TerminalProgress.on(out, true, Map.of()).changed(task("a", TaskState.SUCCEEDED, null));

        assertThat(printed()).isEqualTo("\u001b[32mSUCCEEDED\u001b[0m a 1.5 s\n");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String up(int lines) {
        return "\u001b[1A\u001b[2K".repeat(lines);
    }

    private static TaskRecord task(String path, TaskState state, @Nullable String error) {
        return new TaskRecord(
                path,
                path,
                path,
                TaskKind.CONTAINER,
                state,
                null,
                List.of(),
                null,
                START,
                state.isFinal() ? START.plusMillis(1500) : null,
                List.of(),
                TaskValues.none(),
                TaskValues.none(),
                null,
                null,
                null,
                null,
                null,
                error);
    }
}
