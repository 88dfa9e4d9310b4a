package io.kfp4j.cli;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run as people read it: one line a task. */
final class RunTable {

    static String of(RunRecord run) {
        var table = new Table("TASK", "STATE", "DURATION", "CAUSE");
        for (TaskRecord task : run.tasks()) {
            table.row(
                    task.path(),
                    task.state().name(),
                    seconds(task.startTime(), task.endTime()),
                    task.error() == null ? "" : task.error());
        }
        return "Run " + run.runId() + " of " + run.pipelineName() + ": " + run.state() + " "
                + seconds(run.startTime(), run.endTime()) + "\n\n" + table;
    }

    private static String seconds(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null
                ? ""
                : String.format(
                        Locale.ROOT, "%.2f s", Duration.between(start, end).toMillis() / 1000.0);
    }

    private RunTable() {}
}
