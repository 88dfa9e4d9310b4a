package io.kfp4j.local.report;

import io.kfp4j.graph.Markup;
import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything known of one task, folded until it is asked for. */
final class TaskDetails {

    static void write(Html page, TaskRecord task) {
        page.raw("<details " + Html.attribute("id", Anchors.of(task.path())) + " class=\"task "
                + States.style(task.state()) + "\"><summary>");
        page.element("span", "class=\"badge\"", States.sign(task.state()) + " " + States.word(task.state()));
        page.element("span", "class=\"path\"", task.path());
        page.element("span", "class=\"time\"", Units.duration(task.startTime(), task.endTime()));
        page.raw("</summary><div class=\"inside\">");
        if (task.error() != null) {
            page.element("pre", "class=\"error\"", task.error());
        }
        facts(page, task);
        values(page, "Inputs", task.inputs());
        values(page, "Outputs", task.outputs());
        attempts(page, task);
        page.raw("</div></details>");
    }

    private static void facts(Html page, TaskRecord task) {
        page.raw("<dl>");
        fact(page, "Started", task.startTime());
        fact(page, "CPU time", Units.seconds(task.cpuSeconds()));
        fact(page, "Peak memory", Units.bytes(task.peakMemoryBytes()));
        fact(page, "After", String.join(", ", task.dependencies()));
        var iteration = task.iteration();
        fact(page, "Item", iteration == null ? null : JsonText.of(iteration.item()));
        fact(page, "Cache key", task.cacheKey());
        fact(page, "Made by run", task.cachedFrom());
        if (task.log() != null) {
            page.raw("<dt>Log</dt><dd>" + file(task.log()) + "</dd>");
        }
        page.raw("</dl>");
    }

    private static void fact(Html page, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            page.element("dt", "", name).element("dd", "", value);
        }
    }

    private static void values(Html page, String title, TaskValues values) {
        if (values.parameters().isEmpty() && values.artifacts().isEmpty()) {
            return;
        }
        page.element("h4", "", title).raw("<div class=\"wide\"><table><tbody>");
        values.parameters().forEach((name, value) -> {
            page.raw("<tr>").element("th", "scope=\"row\"", name);
            page.element("td", "colspan=\"3\"", JsonText.of(value)).raw("</tr>");
        });
        values.artifacts().forEach((name, artifacts) -> artifacts.forEach(each -> artifact(page, name, each)));
        page.raw("</tbody></table></div>");
    }

    private static void artifact(Html page, String name, ArtifactRecord artifact) {
        page.raw("<tr>").element("th", "scope=\"row\"", name).element("td", "", artifact.type());
        page.raw("<td>" + where(artifact) + "</td>");
        page.element("td", "class=\"number\"", Units.bytes(artifact.size())).raw("</tr>");
    }

    private static void attempts(Html page, TaskRecord task) {
        if (task.attempts().stream().allMatch(each -> each.cause() == null)
                && task.attempts().size() < 2) {
            return;
        }
        page.raw(
                "<h4>Tries</h4><div class=\"wide\"><table><thead><tr><th>Try</th><th>Time</th><th>Exit code</th><th>Cause</th></tr></thead><tbody>");
        for (var attempt : task.attempts()) {
            page.raw("<tr>").element("td", "", attempt.number());
            page.element("td", "", Units.duration(attempt.startTime(), attempt.endTime()));
            page.element("td", "", attempt.exitCode());
            page.element("td", "", attempt.cause()).raw("</tr>");
        }
        page.raw("</tbody></table></div>");
    }

    private static String where(ArtifactRecord artifact) {
        if (artifact.path() != null) {
            return file(artifact.path());
        }
        // Metrics are kept in the record; the place in a folder where their file would be says nothing.
        return artifact.uri().contains("://") ? Markup.escaped(artifact.uri()) : "<span class=\"note\">no file</span>";
    }

    /** A link to a file of the run. */
    static String file(String path) {
        return "<a "
                + Html.attribute(
                        "href", path.replace("%", "%25").replace("#", "%23").replace("?", "%3F")) + ">"
                + Markup.escaped(path) + "</a>";
    }

    /** All artifacts that tasks of a run wrote, as one table. */
    static void artifacts(Html page, List<TaskRecord> tasks) {
        page.raw(
                "<div class=\"wide\"><table><thead><tr><th>Task</th><th>Output</th><th>Type</th><th>Where</th><th class=\"number\">Size</th>"
                        + "<th>SHA-256</th></tr></thead><tbody>");
        for (var task : tasks) {
            for (Map.Entry<String, List<ArtifactRecord>> output :
                    task.outputs().artifacts().entrySet()) {
                for (var artifact : output.getValue()) {
                    page.raw("<tr><td>" + RunReport.link(task) + "</td>");
                    page.element("td", "class=\"name\"", output.getKey())
                            .element("td", "class=\"name\"", artifact.type());
                    page.raw("<td>" + where(artifact) + "</td>");
                    page.element("td", "class=\"number\"", Units.bytes(artifact.size()));
                    page.raw("<td>");
                    if (artifact.sha256() != null) {
                        page.element(
                                "code",
                                Html.attribute("title", artifact.sha256()),
                                artifact.sha256().substring(0, 12) + "…");
                    }
                    page.raw("</td></tr>");
                }
            }
        }
        page.raw("</tbody></table></div>");
    }

    private TaskDetails() {}
}
