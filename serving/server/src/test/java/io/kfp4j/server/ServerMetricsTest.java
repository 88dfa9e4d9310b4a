package io.kfp4j.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceException;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerMetricsTest {
    private static final String IRIS = "{model=\"iris\",version=\"1\"}";

    private final RepositoryFolder repository;

    ServerMetricsTest(@TempDir Path folder) {
        repository = new RepositoryFolder(folder);
    }

    @Test
    void countsUnderTritonsNames() throws Exception {
        repository.flowers("iris", 1, 1).model("root", 2, OnnxFile.unary("Sqrt", OnnxFile.FLOAT, -1));
        try (var server = repository.serve()) {
            var client = InferenceClient.at(server.uri());

            client.infer("iris", InferenceRequest.of(Tensor.floats("x", Shape.of(1, 4), 1, 2, 3, 4)));
            client.infer("iris", InferenceRequest.of(Tensor.floats("x", Shape.of(3, 4), new float[12])));
            var narrow = InferenceRequest.of(Tensor.floats("x", Shape.of(1, 1), 1));
            assertThatThrownBy(() -> client.infer("iris", narrow)).isInstanceOf(InferenceException.class);
            var negative = InferenceRequest.of(Tensor.floats("x", Shape.of(1), -1));
            assertThatThrownBy(() -> client.infer("root", negative)).isInstanceOf(InferenceException.class);
            assertThatThrownBy(() -> client.infer("made-up", narrow)).isInstanceOf(InferenceException.class);
            var metrics = scraped(server);

            assertThat(metrics)
                    .containsEntry("nv_inference_request_success" + IRIS, 2.0)
                    .containsEntry("nv_inference_count" + IRIS, 4.0)
                    .containsEntry("nv_inference_exec_count" + IRIS, 2.0)
                    .containsEntry("nv_inference_pending_request_count" + IRIS, 0.0)
                    .containsEntry("nv_inference_request_failure{model=\"iris\",reason=\"OTHER\",version=\"1\"}", 1.0)
                    .containsEntry("nv_inference_request_failure{model=\"iris\",reason=\"BACKEND\",version=\"1\"}", 0.0)
                    .containsEntry("nv_inference_request_failure{model=\"root\",reason=\"BACKEND\",version=\"2\"}", 1.0)
                    .containsEntry("inference_request_duration_seconds_count" + IRIS, 3.0);
            assertThat(metrics.get("nv_inference_request_duration_us" + IRIS))
                    .isGreaterThan(metrics.get("nv_inference_compute_infer_duration_us" + IRIS));
            assertThat(metrics.get("nv_model_load_duration_secs" + IRIS)).isPositive();
            assertThat(metrics.keySet()).noneMatch(series -> series.contains("made-up"));
        }
    }

    @Test
    void showsZerosBeforeTheFirstRequest() throws Exception {
        repository.flowers("iris", 1, 1);
        try (var server = repository.serve()) {
            assertThat(scraped(server))
                    .containsEntry("nv_inference_request_success" + IRIS, 0.0)
                    .containsEntry("inference_request_duration_seconds_count" + IRIS, 0.0);
        }
    }

    private static Map<String, Double> scraped(ModelServer server) throws Exception {
        var request = HttpRequest.newBuilder(server.metricsUri()).build();
        var text = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(text.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        var samples = new HashMap<String, Double>();
        text.body().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var space = line.lastIndexOf(' ');
            samples.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        });
        return samples;
    }
}
