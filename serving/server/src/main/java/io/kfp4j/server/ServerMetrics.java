package io.kfp4j.server;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;

/** What the server counts, under Triton's names where Triton has one, always by model and version. */
final class ServerMetrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final TritonCounter successes =
            counter("nv_inference_request_success", "Number of successful inference requests");
    private final TritonCounter failures = counter(
            "nv_inference_request_failure", "Number of failed inference requests, by reason REJECTED, BACKEND, OTHER");
    private final TritonCounter rows = counter("nv_inference_count", "Number of rows inferred");
    private final TritonCounter executions = counter("nv_inference_exec_count", "Number of model executions");
    private final TritonCounter requestMicros =
            counter("nv_inference_request_duration_us", "Microseconds from a request's arrival to its answer, in sum");
    private final TritonCounter computeMicros =
            counter("nv_inference_compute_infer_duration_us", "Microseconds that models computed, in sum");
    private final Gauge pending = Gauge.builder()
            .name("nv_inference_pending_request_count")
            .help("Number of inference requests that are not answered yet")
            .labelNames("model", "version")
            .register(registry);
    private final Gauge loadSeconds = Gauge.builder()
            .name("nv_model_load_duration_secs")
            .help("Seconds that loading the model took")
            .labelNames("model", "version")
            .register(registry);
    private final Histogram requestSeconds = Histogram.builder()
            .name("inference_request_duration_seconds")
            .help("Seconds from a request's arrival to its answer, successful or not")
            .labelNames("model", "version")
            .classicOnly()
            .classicUpperBounds(.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10)
            .register(registry);

    private TritonCounter counter(String name, String help) {
        var counter = new TritonCounter(name, help);
        registry.register(counter);
        return counter;
    }

    PrometheusRegistry registry() {
        return registry;
    }

    /** A version was loaded: from now on its counts are shown, zero at first, so that the first increase is one. */
    void loaded(String model, String version, double seconds) {
        var labels = labels(model, version);
        for (var counter : new TritonCounter[] {successes, rows, executions, requestMicros, computeMicros}) {
            counter.add(0, labels);
        }
        for (var reason : FailureReason.values()) {
            failures.add(0, labels.add("reason", reason.name()));
        }
        pending.labelValues(model, version).set(0);
        requestSeconds.initLabelValues(model, version);
        loadSeconds.labelValues(model, version).set(seconds);
    }

    void arrived(String model, String version) {
        pending.labelValues(model, version).inc();
    }

    void succeeded(String model, String version, long rowCount, long nanos, long computeNanos) {
        var labels = labels(model, version);
        successes.add(1, labels);
        rows.add(rowCount, labels);
        executions.add(1, labels);
        requestMicros.add(nanos / 1000, labels);
        computeMicros.add(computeNanos / 1000, labels);
        answered(model, version, nanos);
    }

    void failed(String model, String version, FailureReason reason, long nanos) {
        failures.add(1, labels(model, version).add("reason", reason.name()));
        answered(model, version, nanos);
    }

    private void answered(String model, String version, long nanos) {
        pending.labelValues(model, version).dec();
        requestSeconds.labelValues(model, version).observe(nanos / 1e9);
    }

    private static Labels labels(String model, String version) {
        return Labels.of("model", model, "version", version);
    }
}
