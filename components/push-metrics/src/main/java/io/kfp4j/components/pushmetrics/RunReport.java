package io.kfp4j.components.pushmetrics;

import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.components.pushmetrics.MetricGroup.Gauge;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What there is to say of a run, as metrics whose names and number do not depend on the run. */
record RunReport(String pipeline, String run, Clock clock) {
    private static final int MOST_METRICS = 50;
    private static final String METRIC_NAME = "[a-zA-Z_][a-zA-Z0-9_.:/ -]{0,63}";

    List<MetricGroup> groups(@Nullable TaskFinalStatus status, Map<String, Object> metrics) {
        var groups = new ArrayList<MetricGroup>();
        var model = model(metrics);
        if (!model.isEmpty()) {
            model.add(info("model_info", "The run that made the model."));
            groups.add(new MetricGroup("model", true, model));
        }
        if (status != null) {
            groups.add(new MetricGroup("run", false, ended(status)));
        }
        return List.copyOf(groups);
    }

    private static List<Gauge> model(Map<String, Object> metrics) {
        var gauges = new ArrayList<Gauge>();
        new TreeMap<>(metrics).forEach((name, value) -> {
            if (value instanceof Number number && name.matches(METRIC_NAME) && gauges.size() < MOST_METRICS) {
                gauges.add(new Gauge(
                        "model_quality",
                        "A number that says how good the newest model is.",
                        "metric",
                        name,
                        number.doubleValue()));
            }
        });
        return gauges;
    }

    private List<Gauge> ended(TaskFinalStatus status) {
        var now = clock.millis() / 1000.0;
        var gauges = new ArrayList<Gauge>();
        gauges.add(info("pipeline_run_info", "The newest run."));
        gauges.add(Gauge.of(
                "pipeline_run_succeeded", "Whether the newest run succeeded: 1 or 0.", status.succeeded() ? 1 : 0));
        gauges.add(Gauge.of("pipeline_run_end_timestamp_seconds", "When the newest run ended.", now));
        if (status.succeeded()) {
            gauges.add(Gauge.of(
                    "pipeline_run_last_success_timestamp_seconds", "When a run succeeded for the last time.", now));
        }
        return gauges;
    }

    private Gauge info(String name, String help) {
        return new Gauge(name, help, "run", run, 1);
    }
}
