package io.kfp4j.local.report;

import io.kfp4j.graph.Markup;
import io.kfp4j.graph.SvgGraph;
import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One page about a run: its graph coloured by state, its timeline, metrics, artifacts and every task.
 *
 * <p>The page is one file that loads nothing else, so it can be mailed or attached to a build; only its links to logs and
 * artifacts need the run's folder beside it.
 */
public final class RunReport {
    /** The report's name in a run's folder. */
    public static final String FILE = "report.html";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final RunRecord run;
    private final List<TaskRecord> programs;

    private RunReport(RunRecord run) {
        this.run = run;
        this.programs = run.tasks().stream()
                .filter(task -> task.kind() == TaskKind.CONTAINER || task.kind() == TaskKind.IMPORTER)
                .toList();
    }

    /** The page as text. */
    public static String html(RunRecord run) {
        return new RunReport(run).page();
    }

    /** Writes the page, whole or not at all. */
    public static void write(RunRecord run, Path file) throws IOException {
        Folders.writeAtomically(file, html(run));
    }

    private String page() {
        var page = new Html();
        page.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        page.element(
                "title", "", run.pipelineName() + " · " + run.state().name().toLowerCase(Locale.ROOT));
        page.raw("<style>" + resource("report.css") + SvgGraph.style() + "</style></head><body>");
        header(page);
        error(page);
        section(
                page,
                "graph",
                "Graph",
                () -> page.raw("<div class=\"wide drawing\">" + SvgGraph.element(RunGraph.of(run)) + "</div>"));
        section(
                page,
                "timeline",
                "Timeline",
                () -> page.raw("<div class=\"wide drawing\">" + new Timeline(run).svg() + "</div>"));
        var metrics = new MetricsSection(run);
        if (!metrics.isEmpty()) {
            section(page, "metrics", "Metrics", () -> metrics.write(page));
        }
        section(page, "parameters", "Parameters", () -> parameters(page));
        section(page, "artifacts", "Artifacts", () -> TaskDetails.artifacts(page, run.tasks()));
        section(page, "tasks", "Tasks", () -> tasks(page));
        page.raw("<script>" + resource("report.js") + "</script></body></html>\n");
        return page.toString();
    }

    private void header(Html page) {
        page.raw("<header class=\"" + run.state().name().toLowerCase(Locale.ROOT) + "\"><div>");
        page.element("span", "class=\"badge\"", run.state().name().toLowerCase(Locale.ROOT));
        page.element("h1", "", run.displayName());
        page.element("p", "", run.pipelineName() + " · " + TIME.format(run.startTime()) + " · run " + run.runId());
        page.element("p", "class=\"root\"", "Artifacts in " + run.pipelineRoot());
        page.raw("</div><dl class=\"figures\">");
        figure(page, "Time", Units.duration(run.startTime(), run.endTime()));
        figure(page, "Tasks", String.valueOf(programs.size()));
        figure(page, "Failed", count(TaskState.FAILED));
        figure(page, "Cached", count(TaskState.CACHED));
        figure(page, "Skipped", count(TaskState.SKIPPED));
        figure(page, "CPU time", cpu());
        figure(page, "Peak memory", peak());
        page.raw("</dl></header>");
    }

    private String count(TaskState state) {
        return String.valueOf(
                programs.stream().filter(task -> task.state() == state).count());
    }

    private String cpu() {
        return Units.seconds(programs.stream()
                .map(TaskRecord::cpuSeconds)
                .filter(Objects::nonNull)
                .reduce(Double::sum)
                .orElse(null));
    }

    private String peak() {
        return Units.bytes(programs.stream()
                .map(TaskRecord::peakMemoryBytes)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null));
    }

    private static void figure(Html page, String name, String value) {
        if (!value.isEmpty()) {
            page.raw("<div>").element("dt", "", name).element("dd", "", value).raw("</div>");
        }
    }

    private void error(Html page) {
        if (run.error() != null) {
            page.raw("<section class=\"failure\"><h2>What went wrong</h2>")
                    .element("pre", "class=\"error\"", run.error())
                    .raw("</section>");
        }
    }

    private static void section(Html page, String id, String title, Runnable content) {
        page.raw("<section id=\"" + id + "\">").element("h2", "", title);
        content.run();
        page.raw("</section>");
    }

    private void parameters(Html page) {
        if (run.parameters().isEmpty()) {
            page.raw("<p class=\"note\">This pipeline takes none.</p>");
            return;
        }
        page.raw("<div class=\"wide\"><table><tbody>");
        run.parameters().forEach((name, value) -> page.raw("<tr>")
                .element("th", "scope=\"row\"", name)
                .element("td", "", JsonText.of(value))
                .raw("</tr>"));
        page.raw("</tbody></table></div>");
    }

    private void tasks(Html page) {
        page.raw(
                "<div class=\"wide\"><table><thead><tr><th>Task</th><th>State</th><th class=\"number\">Time</th><th class=\"number\">CPU time</th>"
                        + "<th class=\"number\">Peak memory</th><th class=\"number\">Tries</th></tr></thead><tbody>");
        for (var task : programs) {
            page.raw("<tr class=\"" + States.style(task.state()) + "\"><td>" + link(task) + "</td><td>");
            page.element("span", "class=\"badge\"", States.sign(task.state()) + " " + States.word(task.state()))
                    .raw("</td>");
            page.element("td", "class=\"number\"", Units.duration(task.startTime(), task.endTime()));
            page.element("td", "class=\"number\"", Units.seconds(task.cpuSeconds()));
            page.element("td", "class=\"number\"", Units.bytes(task.peakMemoryBytes()));
            page.element(
                            "td",
                            "class=\"number\"",
                            task.attempts().isEmpty() ? "" : task.attempts().size())
                    .raw("</tr>");
        }
        page.raw("</tbody></table></div><div class=\"tasks\">");
        run.tasks().forEach(task -> TaskDetails.write(page, task));
        page.raw("</div>");
    }

    /** A link to what is known of a task. */
    static String link(TaskRecord task) {
        return "<a " + Html.attribute("href", "#" + Anchors.of(task.path())) + ">" + Markup.escaped(task.path())
                + "</a>";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(RunReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
