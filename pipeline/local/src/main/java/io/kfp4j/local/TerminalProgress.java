package io.kfp4j.local;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a run: on a terminal the tasks that run stand below, each on a line of its own, and move up when they have
 * ended; elsewhere, one plain line is printed for each task that starts or ends.
 */
public final class TerminalProgress implements RunListener {
    private static final String CLEAR_LINE = "\u001b[2K";
    private static final String LINE_UP = "\u001b[1A";
    private final PrintWriter out;
    private final boolean terminal;
    private final boolean colours;
    private final InstantSource clock;
    private final Map<String, TaskRecord> running = new LinkedHashMap<>();
    private int shown;

    TerminalProgress(PrintWriter out, boolean terminal, boolean colours, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.colours = colours;
        this.clock = clock;
    }

    /** Progress on a stream, in the machine's own encoding. */
    public static TerminalProgress on(PrintStream out, boolean terminal, Map<String, String> environment) {
        return on(new PrintWriter(out, true, Charset.defaultCharset()), terminal, environment);
    }

    /**
     * Progress on a writer. Colours are left out where {@code NO_COLOR} is set.
     *
     * @param terminal whether somebody watches: {@code System.console() != null}
     */
    public static TerminalProgress on(PrintWriter out, boolean terminal, Map<String, String> environment) {
        var noColour = environment.get("NO_COLOR");
        var dumb = "dumb".equals(environment.get("TERM"));
        return new TerminalProgress(
                out, terminal && !dumb, noColour == null || noColour.isEmpty(), InstantSource.system());
    }

    @Override
    public void started(RunRecord run) {
        out.println("Run " + run.runId() + " of " + run.pipelineName() + " in " + run.folder());
    }

    @Override
    public void changed(TaskRecord task) {
        if (task.state() == TaskState.PENDING) {
            return;
        }
        var line = line(task);
        if (!terminal) {
            out.println(line);
            out.flush();
            return;
        }
        erase();
        if (task.state() == TaskState.RUNNING) {
            running.put(task.path(), task);
        } else {
            running.remove(task.path());
            out.println(line);
        }
        draw();
    }

    @Override
    public void ended(RunRecord run) {
        erase();
        running.clear();
        out.println(coloured(run.state().name(), run.error() == null) + " after "
                + duration(run.startTime(), run.endTime()));
        var error = run.error();
        if (error != null) {
            out.println(error);
        }
        out.flush();
    }

    private void erase() {
        for (var i = 0; i < shown; i++) {
            out.print(LINE_UP + CLEAR_LINE);
        }
        shown = 0;
    }

    private void draw() {
        running.values().forEach(task -> out.println(line(task)));
        shown = running.size();
        out.flush();
    }

    private String line(TaskRecord task) {
        var good = task.state() != TaskState.FAILED && task.state() != TaskState.CANCELED;
        var text = coloured(String.format(Locale.ROOT, "%-9s", task.state()), good) + " " + name(task);
        if (task.state().isFinal() && task.startTime() != null) {
            text += " " + duration(task.startTime(), task.endTime());
        }
        return task.error() == null ? text : text + ": " + firstLine(task.error());
    }

    private static String name(TaskRecord task) {
        return task.displayName().equals(task.name()) ? task.path() : task.path() + " (" + task.displayName() + ")";
    }

    private String duration(@Nullable Instant start, @Nullable Instant end) {
        var millis = start == null
                ? 0
                : Duration.between(start, end == null ? clock.instant() : end).toMillis();
        return String.format(Locale.ROOT, "%d.%d s", millis / 1000, millis % 1000 / 100);
    }

    private String coloured(String text, boolean good) {
        return terminal && colours ? "\u001b[" + (good ? "32" : "31") + "m" + text + "\u001b[0m" : text;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
