package io.kfp4j.components.pushmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.TaskContext;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.components.pushmetrics.PushMetrics.Inputs;
import io.kfp4j.components.pushmetrics.PushMetrics.Pushed;
import io.kfp4j.sandbox.Pushgateway;
import io.kfp4j.testing.ComponentTester;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushMetricsTest {
    private static final TaskFinalStatus SUCCEEDED = status("SUCCEEDED");
    private static final TaskFinalStatus FAILED = status("FAILED");

    private final Path folder;
    private final Pushgateway gateway = Pushgateway.start(0);

    PushMetricsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void end() {
        gateway.close();
    }

    @Test
    void pushesHowGoodTheModelIs() throws Exception {
        var pushed = push(metrics(Map.of("accuracy", 0.97, "loss", 0.125)), null, "run-1");

        assertThat(pushed.delivered()).isTrue();
        assertThat(value("model_quality", "metric=\"accuracy\"", "job=\"iris\"", "source=\"model\""))
                .isEqualTo(0.97);
        assertThat(value("model_quality", "metric=\"loss\"")).isEqualTo(0.125);
        assertThat(value("model_info", "run=\"run-1\"")).isEqualTo(1);
    }

    @Test
    void doesNotEraseWithTheSecondPushWhatTheFirstHasPushed() throws Exception {
        push(metrics(Map.of("accuracy", 0.97)), null, "run-1");
        push(null, SUCCEEDED, "run-1");

        assertThat(value("model_quality", "metric=\"accuracy\"")).isEqualTo(0.97);
        assertThat(value("pipeline_run_succeeded", "source=\"run\"")).isEqualTo(1);
        assertThat(value("pipeline_run_info", "run=\"run-1\"")).isEqualTo(1);
        assertThat(value("pipeline_run_last_success_timestamp_seconds")).isPositive();
    }

    @Test
    void leavesTheLastSuccessAloneWhenARunFails() throws Exception {
        push(null, SUCCEEDED, "run-1");
        var success = value("pipeline_run_last_success_timestamp_seconds");

        push(null, FAILED, "run-2");

        assertThat(value("pipeline_run_last_success_timestamp_seconds")).isEqualTo(success);
        assertThat(value("pipeline_run_succeeded")).isZero();
        assertThat(value("pipeline_run_end_timestamp_seconds")).isGreaterThanOrEqualTo(success);
    }

    @Test
    void keepsOneSeriesHoweverManyRunsThereAre() throws Exception {
        for (int run = 1; run <= 5; run++) {
            push(metrics(Map.of("accuracy", 0.9 + run / 100.0)), SUCCEEDED, "run-" + run);
        }

        assertThat(series("pipeline_run_info")).singleElement().asString().contains("run=\"run-5\"");
        assertThat(series("model_info")).singleElement().asString().contains("run=\"run-5\"");
        assertThat(series("model_quality")).hasSize(1);
    }

    @Test
    void forgetsTheMetricsThatTheNewestModelDoesNotHave() throws Exception {
        push(metrics(Map.of("accuracy", 0.9, "f1", 0.8)), null, "run-1");
        push(metrics(Map.of("accuracy", 0.95)), null, "run-2");

        assertThat(series("model_quality")).singleElement().asString().contains("metric=\"accuracy\"");
    }

    @Test
    void keepsNamespacesApart() throws Exception {
        push(inputs(metrics(Map.of("accuracy", 0.9)), null, "alice", null, false));
        push(inputs(metrics(Map.of("accuracy", 0.8)), null, "bob", null, false));

        assertThat(value("model_quality", "namespace=\"alice\"")).isEqualTo(0.9);
        assertThat(value("model_quality", "namespace=\"bob\"")).isEqualTo(0.8);
    }

    @Test
    void pushesOnlyNumbersAndAtMostFifty() throws Exception {
        var many = new TreeMap<String, Object>(Map.of("display_name", "metrics", "bad\nname", 1.0));
        for (int i = 0; i < 60; i++) {
            many.put("metric_" + (10 + i), (double) i);
        }

        push(metrics(many), null, "run-1");

        assertThat(series("model_quality")).hasSize(50).noneMatch(line -> line.contains("display_name"));
    }

    @Test
    void writesThemAsAFileToo() throws Exception {
        var pushed = push(metrics(Map.of("accuracy", 0.97)), null, "run-1");

        assertThat(pushed.file().path())
                .hasContent(
                        """
                [
                  {"name": "model_quality_accuracy", "description": "A number that says how good the newest model is.", "value": 0.97, "metric_type": "gauge"},
                  {"name": "model_info", "description": "The run that made the model.", "value": 1.0, "metric_type": "gauge"}
                ]
                """);
    }

    @Test
    void doesNotFailWhereNoGatewayAnswers() throws Exception {
        var pushed = push(inputs(metrics(Map.of("accuracy", 0.97)), SUCCEEDED, null, nowhere(), false));

        assertThat(pushed.delivered()).isFalse();
        assertThat(pushed.file().path()).content().contains("model_quality_accuracy");
    }

    @Test
    void failsWhereNoGatewayAnswersIfItIsTold() throws Exception {
        var nowhere = nowhere();

        assertThatThrownBy(() -> push(inputs(null, SUCCEEDED, null, nowhere, true)))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("The metrics were not pushed to " + nowhere + ": ")
                .hasMessageContaining("Connection refused");
    }

    @Test
    void doesNotWaitForAGatewayThatIsSilent() throws Exception {
        try (var silent = new ServerSocket(0)) {
            var gateway = new Gateway(URI.create("http://127.0.0.1:" + silent.getLocalPort()), Duration.ofMillis(200));
            var groups = List.of(new MetricGroup("run", false, List.of(MetricGroup.Gauge.of("a", "b", 1))));

            assertThatThrownBy(() -> gateway.push(new GroupingKey("iris", null), groups))
                    .isInstanceOf(PushException.class)
                    .hasMessageStartingWith("The metrics were not pushed to http://127.0.0.1:");
        }
    }

    @Test
    void saysThatNoGatewayIsKnown() {
        var inputs = inputs(null, SUCCEEDED, null, null, true);

        assertThatThrownBy(() -> new PushMetrics()
                        .run(inputs, TaskContext.in(folder.resolve("out"), PushMetrics.class, Map.of())))
                .hasMessage("The metrics were not pushed: no gateway is known."
                        + " Set PUSHGATEWAY_URL, or give the input gateway");
    }

    @Test
    void refusesAPipelineWithoutAName() {
        var inputs = new Inputs(null, SUCCEEDED, " ", "run-1", null, null, false);

        assertThatThrownBy(() -> push(inputs)).hasMessageStartingWith("pipeline is empty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pushgateway:9091",
                "ftp://pushgateway",
                "http://me:hidden@pushgateway",
                "http://pushgateway?token=hidden",
                "http://[",
                "http:///x"
            })
    void refusesWhatIsNoGateway(String url) {
        assertThatThrownBy(() -> push(inputs(null, SUCCEEDED, null, url, true)))
                .hasMessageContaining("is no URL such as http://pushgateway:9091")
                .message()
                .doesNotContain("hidden");
    }

    @Test
    void doesTheSameBehindItsContainerContract() throws Exception {
        var run = ComponentTester.of(PushMetrics.class)
                .in(folder.resolve("task"))
                .env("PUSHGATEWAY_URL", gateway.uri().toString())
                .run(inputs(null, SUCCEEDED, null, null, true));

        assertThat(run).succeeded().hasParameter("delivered", true).hasArtifact("file");
        assertThat(value("pipeline_run_succeeded")).isEqualTo(1);
    }

    private Pushed push(@Nullable Metrics metrics, @Nullable TaskFinalStatus status, String run) throws Exception {
        return push(new Inputs(metrics, status, "iris", run, null, null, true));
    }

    private Pushed push(Inputs inputs) throws Exception {
        var environment = Map.of("PUSHGATEWAY_URL", gateway.uri().toString());
        return new PushMetrics().run(inputs, TaskContext.in(folder.resolve("out"), PushMetrics.class, environment));
    }

    private static Inputs inputs(
            @Nullable Metrics metrics,
            @Nullable TaskFinalStatus status,
            @Nullable String namespace,
            @Nullable String gateway,
            boolean failOnError) {
        return new Inputs(metrics, status, "iris", "run-1", namespace, gateway, failOnError);
    }

    private static Metrics metrics(Map<String, Object> values) {
        var metrics = Metrics.at(Path.of("metrics"));
        values.forEach(metrics::putMetadata);
        return metrics;
    }

    private static TaskFinalStatus status(String state) {
        return new TaskFinalStatus(state, "run-1", "exit-handler-1", 0, "");
    }

    private static String nowhere() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    private double value(String name, String... labels) throws Exception {
        var line = series(name).stream()
                .filter(each -> List.of(labels).stream().allMatch(each::contains))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + List.of(labels)));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private List<String> series(String name) throws Exception {
        var request = HttpRequest.newBuilder(gateway.uri().resolve("/metrics")).build();
        var page = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return page.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .toList();
    }
}
