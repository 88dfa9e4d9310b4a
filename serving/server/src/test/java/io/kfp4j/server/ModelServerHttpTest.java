package io.kfp4j.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ModelServerHttpTest {
    private static final String INFER = "/v2/models/iris/infer";
    private static final String REQUEST =
            "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,4],\"datatype\":\"FP32\",\"data\":[1,2,3,4]}]}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RepositoryFolder repository;

    ModelServerHttpTest(@TempDir Path folder) throws IOException {
        repository = new RepositoryFolder(folder).flowers("iris", 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"inputs\": 5}", "\u0000\u0001"})
    void refusesABodyThatIsNoRequest(String body) throws Exception {
        try (var server = repository.serve()) {
            var answer = send(server, "POST", INFER, BodyPublishers.ofString(body));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body()).startsWith("{\"error\":\"");
        }
    }

    @Test
    void refusesABodyThatIsTooLargeHoweverItComes() throws Exception {
        try (var server = ModelServer.start(repository.options().maxRequestBytes(1000))) {
            var body = (REQUEST + " ".repeat(5000)).getBytes(StandardCharsets.UTF_8);

            var announced = send(server, "POST", INFER, BodyPublishers.ofByteArray(body));
            var chunked =
                    send(server, "POST", INFER, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

            assertThat(announced.statusCode()).isEqualTo(413);
            assertThat(announced.body()).contains("larger than 1000 bytes");
            assertThat(chunked.statusCode()).isEqualTo(413);
            assertThat(chunked.body()).contains("larger than 1000 bytes");
        }
    }

    @Test
    void takesAChunkedBody() throws Exception {
        try (var server = repository.serve()) {
            var body = BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(REQUEST.getBytes(StandardCharsets.UTF_8)));

            var answer = send(server, "POST", INFER, body);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"model_name\":\"iris\",\"model_version\":\"1\",\"outputs\":[{\"name\":\"output\","
                            + "\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[1.0,2.0,3.0]}]}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v2/",
                "/v2/health",
                "/v2/models",
                "/v2/models/iris/explain",
                "/v2/models/iris/versions"
            })
    void hasNothingElsewhere(String path) throws Exception {
        try (var server = repository.serve()) {
            var answer = send(server, "GET", path, BodyPublishers.noBody());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("there is nothing at '" + path + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "2", "x", "99999999999999999999"})
    void knowsNoVersionButItsOwn(String version) throws Exception {
        try (var server = repository.serve()) {
            var answer = send(server, "GET", "/v2/models/iris/versions/" + version, BodyPublishers.noBody());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("model 'iris' has no version '" + version + "'; it has [1]");
        }
    }

    @Test
    void saysWhichMethodAPathAnswers() throws Exception {
        try (var server = repository.serve()) {
            var answer = send(server, "GET", INFER, BodyPublishers.noBody());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    void refusesBinaryTensors() throws Exception {
        try (var server = repository.serve()) {
            var request = HttpRequest.newBuilder(URI.create(server.uri() + INFER))
                    .header("Inference-Header-Content-Length", "10")
                    .POST(BodyPublishers.ofString(REQUEST))
                    .build();

            var answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("as JSON only");
        }
    }

    @Test
    void refusesMoreRequestsThanMayWait() throws Exception {
        try (var server = ModelServer.start(repository.options().maxPendingRequests(1));
                var slow = new Socket(server.uri().getHost(), server.uri().getPort())) {
            sendHalf(slow);
            waitUntilPending(server);

            var answer = send(server, "POST", INFER, BodyPublishers.ofString(REQUEST));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("too many requests are waiting");
        }
    }

    @Test
    void answersWhatIsUnderWayBeforeItStops() throws Exception {
        var server = repository.serve();
        var client = InferenceClient.at(server.uri());
        try (var slow = new Socket(server.uri().getHost(), server.uri().getPort())) {
            sendHalf(slow);
            waitUntilPending(server);

            var stopped = CompletableFuture.runAsync(server::close);
            while (client.live()) {
                Thread.onSpinWait();
            }
            assertThat(client.modelReadiness("iris").ready()).isFalse();
            slow.getOutputStream().write(REQUEST.substring(10).getBytes(StandardCharsets.UTF_8));
            var answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("\"data\":[1.0,2.0,3.0]");
            stopped.join();
        }
    }

    @Test
    void goesOnAfterAClientBreaksOff() throws Exception {
        try (var server = repository.serve()) {
            try (var broken = new Socket(server.uri().getHost(), server.uri().getPort())) {
                sendHalf(broken);
                waitUntilPending(server);
            }

            var response = InferenceClient.at(server.uri())
                    .infer("iris", InferenceRequest.of(Tensor.floats("x", Shape.of(1, 4), 1, 2, 3, 4)));

            assertThat(response.outputs()).hasSize(1);
            while (metrics(server).contains("nv_inference_pending_request_count{model=\"iris\",version=\"1\"} 1.0")) {
                Thread.onSpinWait();
            }
        }
    }

    private static void sendHalf(Socket socket) throws IOException {
        var head = "POST " + INFER + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + REQUEST.length()
                + "\r\n\r\n";
        socket.getOutputStream().write((head + REQUEST.substring(0, 10)).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private void waitUntilPending(ModelServer server) throws IOException, InterruptedException {
        while (!metrics(server).contains("nv_inference_pending_request_count{model=\"iris\",version=\"1\"} 1.0")) {
            Thread.onSpinWait();
        }
    }

    private String metrics(ModelServer server) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.metricsUri()).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> send(ModelServer server, String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path)).method(method, body);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
