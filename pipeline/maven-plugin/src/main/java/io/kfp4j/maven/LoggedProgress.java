package io.kfp4j.maven;

import io.kfp4j.local.RunListener;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Shows the progress of a local run in Maven's log: a line for each task that starts or ends. */
final class LoggedProgress implements RunListener {
    private final Log log;

    LoggedProgress(Log log) {
        this.log = log;
    }

    @Override
    public void started(RunRecord run) {
        log.info("Run " + run.runId() + " of " + run.pipelineName() + " in " + run.folder());
    }

    @Override
    public void changed(TaskRecord task) {
        if (task.state() == TaskState.PENDING) {
            return;
        }
        var line = String.format(Locale.ROOT, "%-9s %s%s", task.state(), task.path(), duration(task));
        if (task.error() == null) {
            log.info(line);
        } else if (task.state() == TaskState.FAILED) {
            log.error(line + ": " + task.error());
        } else {
            log.info(line + ": " + task.error());
        }
    }

    private static String duration(TaskRecord task) {
        var start = task.startTime();
        var end = task.endTime();
        return start == null || end == null
                ? ""
                : String.format(
                        Locale.ROOT, " %.1f s", Duration.between(start, end).toMillis() / 1000.0);
    }
}
