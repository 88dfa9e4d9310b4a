package io.kfp4j.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox's users rely on; the real program and the stand-in both keep it. */
abstract class PushgatewayContract {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Pushgateway gateway;

    PushgatewayContract(Pushgateway gateway) {
        this.gateway = gateway;
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void showsWhatWasPushedWithItsGroupsLabels() throws Exception {
        int code = push("PUT", "/metrics/job/iris/task/train", "# TYPE accuracy gauge\naccuracy{set=\"test\"} 0.97\n");

        assertThat(code).isEqualTo(200);
        assertThat(page())
                .contains("# TYPE accuracy gauge")
                .contains("accuracy{instance=\"\",job=\"iris\",set=\"test\",task=\"train\"} 0.97")
                .anyMatch(line -> line.startsWith("push_time_seconds{instance=\"\",job=\"iris\",task=\"train\"} 1."))
                .contains("push_failure_time_seconds{instance=\"\",job=\"iris\",task=\"train\"} 0");
    }

    @Test
    void replacesTheWholeGroupOnPut() throws Exception {
        push("PUT", "/metrics/job/iris", "accuracy 1\nloss 2\n");
        push("PUT", "/metrics/job/iris", "accuracy 3\n");

        assertThat(page())
                .contains("accuracy{instance=\"\",job=\"iris\"} 3")
                .noneMatch(line -> line.startsWith("loss"));
    }

    @Test
    void replacesOnlyTheNamedMetricsOnPost() throws Exception {
        push("PUT", "/metrics/job/iris", "accuracy 1\nloss 2\n");
        push("POST", "/metrics/job/iris", "accuracy 3\n");

        assertThat(page()).contains("accuracy{instance=\"\",job=\"iris\"} 3", "loss{instance=\"\",job=\"iris\"} 2");
    }

    @Test
    void keepsOtherGroupsApart() throws Exception {
        push("PUT", "/metrics/job/iris/task/train", "accuracy 1\n");
        push("PUT", "/metrics/job/iris/task/evaluate", "accuracy 2\n");

        assertThat(send("DELETE", "/metrics/job/iris/task/train", "").statusCode())
                .isEqualTo(202);
        assertThat(page())
                .contains("accuracy{instance=\"\",job=\"iris\",task=\"evaluate\"} 2")
                .noneMatch(line -> line.startsWith("accuracy") && line.contains("train"));
    }

    @Test
    void readsEncodedLabels() throws Exception {
        push("PUT", "/metrics/job/iris/path@base64/L2RhdGEvaXJpcw==/empty@base64/=/note/a%20b+c", "accuracy 1\n");

        assertThat(page())
                .contains("accuracy{empty=\"\",instance=\"\",job=\"iris\",note=\"a b+c\",path=\"/data/iris\"} 1");
    }

    @Test
    void letsTheGroupsLabelsWin() throws Exception {
        push("PUT", "/metrics/job/iris", "accuracy{job=\"other\",instance=\"pod\"} 1\n");

        assertThat(page()).contains("accuracy{instance=\"pod\",job=\"iris\"} 1");
    }

    @Test
    void keepsHistograms() throws Exception {
        push(
                "PUT",
                "/metrics/job/iris",
                """
                # TYPE seconds histogram
                seconds_bucket{le="1"} 2
                seconds_bucket{le="+Inf"} 3
                seconds_sum 4.5
                seconds_count 3
                """);

        assertThat(page())
                .contains(
                        "# TYPE seconds histogram",
                        "seconds_bucket{instance=\"\",job=\"iris\",le=\"+Inf\"} 3",
                        "seconds_sum{instance=\"\",job=\"iris\"} 4.5");
    }

    @Test
    void keepsEscapedLabelValues() throws Exception {
        push("PUT", "/metrics/job/iris", "accuracy{quote=\"\\\"\\\\\\n\"} 1\n");

        assertThat(page()).contains("accuracy{instance=\"\",job=\"iris\",quote=\"\\\"\\\\\\n\"} 1");
    }

    @Test
    void acceptsAnEmptyPush() throws Exception {
        assertThat(push("PUT", "/metrics/job/iris", "")).isEqualTo(200);
        assertThat(page()).anyMatch(line -> line.startsWith("push_time_seconds{instance=\"\",job=\"iris\"}"));
    }

    @Test
    void refusesAnotherTypeForTheSameName() throws Exception {
        push("PUT", "/metrics/job/iris", "# TYPE accuracy gauge\naccuracy 1\n");
        int code = push("PUT", "/metrics/job/other", "# TYPE accuracy counter\naccuracy 1\n");

        assertThat(code).isEqualTo(400);
        assertThat(page())
                .contains("push_time_seconds{instance=\"\",job=\"other\"} 0")
                .noneMatch(line -> line.startsWith("accuracy") && line.contains("other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accuracy 1",
                "accuracy one\n",
                "accuracy\n",
                "1accuracy 1\n",
                "accuracy 1 1700000000000\n",
                "accuracy{set} 1\n",
                "accuracy{set=test} 1\n",
                "accuracy{set=\"a\\x\"} 1\n",
                "accuracy{set=\"a\" 1\n",
                "accuracy{a=\"1\",a=\"2\"} 1\n",
                "accuracy 1\naccuracy 2\n",
                "# TYPE accuracy colour\naccuracy 1\n",
                "# TYPE accuracy gauge\n# TYPE accuracy gauge\naccuracy 1\n",
                "accuracy 1\n# TYPE accuracy gauge\n"
            })
    void refusesLinesThatPrometheusCouldNotRead(String text) throws Exception {
        assertThat(push("PUT", "/metrics/job/iris", text)).isEqualTo(400);
        assertThat(page()).noneMatch(line -> line.startsWith("accuracy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics/job/iris/task",
                "/metrics/job@base64/=",
                "/metrics/job/iris/1a/b",
                "/metrics/job@base64/*"
            })
    void refusesPathsThatNameNoGroup(String path) throws Exception {
        assertThat(push("PUT", path, "accuracy 1\n")).isEqualTo(400);
    }

    @Test
    void saysThatItIsReadyAndHealthy() throws Exception {
        assertThat(send("GET", "/-/ready", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/-/healthy", "").statusCode()).isEqualTo(200);
    }

    private int push(String method, String path, String text) throws IOException, InterruptedException {
        return send(method, path, text).statusCode();
    }

    private List<String> page() throws IOException, InterruptedException {
        return send("GET", "/metrics", "").body().lines().toList();
    }

    private HttpResponse<String> send(String method, String path, String text)
            throws IOException, InterruptedException {
        var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.uri() + path))
                .method(method, body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
