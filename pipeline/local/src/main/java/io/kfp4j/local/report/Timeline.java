package io.kfp4j.local.report;

import io.kfp4j.local.record.AttemptRecord;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When each task ran, as a Gantt chart: a row per program, a bar per try. */
final class Timeline {
    private static final int ROW = 24;
    private static final int LABELS = 230;
    private static final int CHART = 760;
    private static final int AXIS = 26;
    private static final int MOST_ROWS = 500;
    private static final long[] STEPS = {
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        1_800_000,
        3_600_000,
        7_200_000,
        21_600_000,
        86_400_000
    };

    private final List<TaskRecord> tasks;
    private final Instant start;
    private final long millis;
    private final int left;

    Timeline(RunRecord run) {
        left = (int) run.tasks().stream().filter(Timeline::ran).count();
        tasks = run.tasks().stream()
                .filter(Timeline::ran)
                .sorted(Comparator.comparing(task -> Objects.requireNonNull(task.startTime())))
                .limit(MOST_ROWS)
                .toList();
        start = tasks.stream()
                .map(TaskRecord::startTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(run.startTime());
        var end = tasks.stream()
                .map(TaskRecord::endTime)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(start);
        millis = Math.max(1, Duration.between(start, end).toMillis());
    }

    String svg() {
        int height = AXIS + tasks.size() * ROW + 6;
        int width = LABELS + CHART + 70;
        var svg = new Html();
        svg.raw("<svg class=\"timeline\" role=\"img\" aria-label=\"When each task ran\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">");
        axis(svg, height);
        for (int row = 0; row < tasks.size(); row++) {
            row(svg, tasks.get(row), AXIS + row * ROW);
        }
        svg.raw("</svg>");
        if (left > tasks.size()) {
            svg.element("p", "class=\"note\"", (left - tasks.size()) + " more tasks are in the table only.");
        }
        return svg.toString();
    }

    private static boolean ran(TaskRecord task) {
        return task.startTime() != null && (!task.attempts().isEmpty() || task.state() == TaskState.CACHED);
    }

    private void axis(Html svg, int height) {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && millis / STEPS[i] <= 8; i--) {
            step = STEPS[i];
        }
        for (long at = 0; at <= millis; at += step) {
            var x = Units.coordinate(x(at));
            svg.raw("<line class=\"tick\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"18\" y2=\"" + height + "\"/>");
            svg.element("text", "class=\"axis\" text-anchor=\"middle\" y=\"12\" x=\"" + x + "\"", tick(at));
        }
    }

    private static String tick(long millis) {
        return millis == 0
                ? "0"
                : millis < 60_000 && millis % 1000 == 0
                        ? millis / 1000 + " s"
                        : Units.duration(Duration.ofMillis(millis));
    }

    private void row(Html svg, TaskRecord task, int y) {
        svg.raw("<a " + Html.attribute("href", "#" + Anchors.of(task.path())) + " class=\"" + States.style(task.state())
                + "\">");
        svg.element(
                "text",
                "class=\"label\" text-anchor=\"end\" x=\"" + (LABELS - 10) + "\" y=\"" + (y + 15) + "\"",
                label(task.path()));
        if (task.attempts().isEmpty()) {
            bar(svg, y, task.startTime(), task.endTime(), "cached", "from the cache");
        }
        for (var attempt : task.attempts()) {
            bar(svg, y, attempt.startTime(), attempt.endTime(), style(task, attempt), title(task, attempt));
        }
        svg.element(
                "text",
                "class=\"axis\" y=\"" + (y + 15) + "\" x=\"" + Units.coordinate(x(since(task.endTime())) + 6) + "\"",
                Units.duration(task.startTime(), task.endTime()));
        svg.raw("</a>");
    }

    private void bar(Html svg, int y, @Nullable Instant from, @Nullable Instant to, String style, String title) {
        double x = x(since(from));
        double width = Math.max(2, x(since(to)) - x);
        svg.raw("<rect class=\"bar " + style + "\" rx=\"3\" x=\"" + Units.coordinate(x) + "\" y=\"" + (y + 4)
                + "\" width=\"" + Units.coordinate(width) + "\" height=\"" + (ROW - 8) + "\">");
        svg.element("title", "", title).raw("</rect>");
    }

    private static String style(TaskRecord task, AttemptRecord attempt) {
        boolean last = attempt.number()
                == task.attempts().get(task.attempts().size() - 1).number();
        return last ? States.style(task.state()) : "failed";
    }

    private static String title(TaskRecord task, AttemptRecord attempt) {
        var cause = attempt.cause();
        return task.path() + ", try " + attempt.number() + (cause == null ? "" : ": " + cause);
    }

    private static String label(String path) {
        return path.length() <= 34 ? path : "…" + path.substring(path.length() - 33);
    }

    private long since(@Nullable Instant time) {
        return time == null ? millis : Duration.between(start, time).toMillis();
    }

    private double x(long at) {
        return LABELS + (double) at / millis * CHART;
    }
}
