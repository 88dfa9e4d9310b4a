package io.kfp4j.local.report;

import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tasks measured: their numbers in one table, confusion matrices and ROC curves drawn. */
final class MetricsSection {
    private final Map<TaskRecord, Map<String, Number>> numbers = new LinkedHashMap<>();
    private final List<Drawn> drawings = new ArrayList<>();

    private record Drawn(TaskRecord task, ArtifactRecord artifact) {}

    MetricsSection(RunRecord run) {
        for (var task : run.tasks()) {
            task.outputs().artifacts().values().forEach(list -> list.forEach(artifact -> collect(task, artifact)));
        }
    }

    boolean isEmpty() {
        return numbers.isEmpty() && drawings.isEmpty();
    }

    void write(Html page) {
        numbers(page);
        if (!drawings.isEmpty()) {
            page.raw("<div class=\"charts\">");
            drawings.forEach(drawn -> draw(page, drawn));
            page.raw("</div>");
        }
    }

    private void collect(TaskRecord task, ArtifactRecord artifact) {
        switch (artifact.type()) {
            case "system.Metrics" ->
                artifact.metadata().forEach((name, value) -> {
                    if (value instanceof Number number) {
                        numbers.computeIfAbsent(task, any -> new LinkedHashMap<>())
                                .put(name, number);
                    }
                });
            case "system.ClassificationMetrics" -> drawings.add(new Drawn(task, artifact));
            default -> {}
        }
    }

    private void numbers(Html page) {
        if (numbers.isEmpty()) {
            return;
        }
        var names = numbers.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .toList();
        page.raw("<div class=\"wide\"><table><thead><tr><th>Task</th>");
        names.forEach(name -> page.element("th", "class=\"number\"", name));
        page.raw("</tr></thead><tbody>");
        numbers.forEach((task, values) -> {
            page.raw("<tr><td>" + RunReport.link(task) + "</td>");
            names.forEach(name -> {
                var value = values.get(name);
                page.element("td", "class=\"number\"", value == null ? "" : Units.number(value.doubleValue()));
            });
            page.raw("</tr>");
        });
        page.raw("</tbody></table></div>");
    }

    private static void draw(Html page, Drawn drawn) {
        var metadata = drawn.artifact().metadata();
        if (metadata.get("confusionMatrix") instanceof Map<?, ?> matrix) {
            figure(page, drawn, "confusion matrix", new ConfusionMatrix(matrix).html());
        }
        if (metadata.get("confidenceMetrics") instanceof List<?> points) {
            figure(page, drawn, "ROC curve", new RocCurve(points).svg());
        }
    }

    private static void figure(Html page, Drawn drawn, String what, String drawing) {
        page.raw("<figure><figcaption>" + RunReport.link(drawn.task()) + " · ")
                .text(what)
                .raw("</figcaption>");
        page.raw(drawing).raw("</figure>");
    }
}
