package io.kfp4j.components.pushmetrics;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.exporter.pushgateway.Format;
import io.prometheus.metrics.exporter.pushgateway.PushGateway;
import io.prometheus.metrics.exporter.pushgateway.Scheme;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Pushgateway.
 *
 * @param limit how long a push may take in all
 */
record Gateway(URI url, Duration limit) {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** The gateway at a URL, {@code http://host:port} or {@code https://…}. */
    static Gateway at(String url) throws PushException {
        if (url.isBlank()) {
            throw new PushException(
                    "The metrics were not pushed: no gateway is known. Set PUSHGATEWAY_URL, or give the input gateway",
                    null);
        }
        try {
            var parsed = new URI(url.strip());
            var scheme = String.valueOf(parsed.getScheme());
            if ((scheme.equals("http") || scheme.equals("https"))
                    && parsed.getHost() != null
                    && parsed.getUserInfo() == null
                    && parsed.getQuery() == null) {
                return new Gateway(parsed, LIMIT);
            }
        } catch (URISyntaxException e) {
            // Said below, together with the other ways to get it wrong.
        }
        throw new PushException(
                "The metrics were not pushed: the gateway is no URL such as http://pushgateway:9091, without user name or query",
                null);
    }

    /** Pushes groups one after another; what has been pushed when one fails stays. */
    void push(GroupingKey key, Iterable<MetricGroup> groups) throws PushException {
        var pushes = new FutureTask<Void>(() -> {
            for (var group : groups) {
                push(key, group);
            }
            return null;
        });
        // A daemon: a name server that does not answer must not hold up the end of the task.
        var thread = new Thread(pushes, "push-metrics");
        thread.setDaemon(true);
        thread.start();
        try {
            pushes.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PushException(notPushed("it did not answer within " + limit.toSeconds() + " seconds"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw new PushException(notPushed(String.valueOf(failed.getMessage())), failed);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PushException(notPushed("the task was interrupted"), e);
        }
    }

    private void push(GroupingKey key, MetricGroup group) throws IOException {
        var gateway = PushGateway.builder()
                .scheme(url.getScheme().equals("https") ? Scheme.HTTPS : Scheme.HTTP)
                .address(address())
                .format(Format.PROMETHEUS_TEXT)
                .connectionTimeout(limit)
                .readTimeout(limit)
                .registry(registry(group))
                .job(key.pipeline());
        key.labels(group).forEach(gateway::groupingKey);
        if (group.replaces()) {
            gateway.build().push();
        } else {
            gateway.build().pushAdd();
        }
    }

    private String address() {
        var path = url.getPath().replaceAll("/+$", "");
        return url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()) + path;
    }

    private static PrometheusRegistry registry(MetricGroup group) {
        var registry = new PrometheusRegistry();
        Map<String, Gauge> byName = new HashMap<>();
        for (var gauge : group.gauges()) {
            if (gauge.name().endsWith("_info")) {
                Info.builder()
                        .name(gauge.name())
                        .help(gauge.help())
                        .labelNames(gauge.labelName())
                        .register(registry)
                        .setLabelValues(gauge.labelValue());
            } else {
                set(byName.computeIfAbsent(gauge.name(), name -> registered(gauge, registry)), gauge);
            }
        }
        return registry;
    }

    private static Gauge registered(MetricGroup.Gauge gauge, PrometheusRegistry registry) {
        return Gauge.builder()
                .name(gauge.name())
                .help(gauge.help())
                .labelNames(gauge.labelName().isEmpty() ? new String[0] : new String[] {gauge.labelName()})
                .register(registry);
    }

    private static void set(Gauge registered, MetricGroup.Gauge gauge) {
        if (gauge.labelName().isEmpty()) {
            registered.set(gauge.value());
        } else {
            registered.labelValues(gauge.labelValue()).set(gauge.value());
        }
    }

    private String notPushed(String why) {
        return "The metrics were not pushed to " + url + ": " + why
                + ". Check PUSHGATEWAY_URL and that the gateway runs; the metrics are in this task's output file";
    }
}
