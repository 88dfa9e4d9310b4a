package io.kfp4j.server;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * A count that only grows, shown under exactly its name. The Prometheus library gives every counter's name the ending
 * {@code _total}, which Triton's counters do not have: only a metric without a declared type keeps its name, and
 * {@code rate()} does not ask for the type.
 */
final class TritonCounter implements Collector {
    private final String name;
    private final String help;
    private final Map<Labels, LongAdder> counts = new ConcurrentHashMap<>();

    TritonCounter(String name, String help) {
        this.name = name;
        this.help = help;
    }

    void add(long amount, Labels labels) {
        counts.computeIfAbsent(labels, first -> new LongAdder()).add(amount);
    }

    @Override
    public MetricSnapshot collect() {
        var snapshot = UnknownSnapshot.builder().name(name).help(help);
        counts.forEach((labels, count) -> snapshot.dataPoint(UnknownDataPointSnapshot.builder()
                .labels(labels)
                .value((double) count.sum())
                .build()));
        return snapshot.build();
    }

    @Override
    public String getPrometheusName() {
        return name;
    }
}
