package io.kfp4j.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InferenceClientTest {
    private static final InferenceRequest REQUEST =
            InferenceRequest.of(Tensor.floats("x", Shape.of(1, 4), 5.1f, 3.5f, 1.4f, 0.2f));

    @Test
    void asksAModelAndReadsItsAnswer() throws Exception {
        var asked = new CompletableFuture<String>();
        try (var server = StubServer.answering(exchange -> {
            asked.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var body = "{\"model_name\":\"iris\",\"model_version\":\"1\",\"outputs\":[{\"name\":\"output\","
                    + "\"datatype\":\"FP32\",\"shape\":[1,3],\"data\":[0.9,0.05,0.05]}]}";
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        })) {
            var client = InferenceClient.at(server.uri());
            var response = client.infer("iris", REQUEST);

            assertThat(response.output("output").floatValues().get(0)).isEqualTo(0.9f);
            assertThat(asked.join())
                    .isEqualTo("POST /v2/models/iris/infer {\"inputs\":[{\"name\":\"x\",\"shape\":[1,4],"
                            + "\"datatype\":\"FP32\",\"data\":[5.1,3.5,1.4,0.2]}]}");
        }
    }

    @Test
    void addressesAVersionBelowAPathWithItsNameEscaped() throws Exception {
        var asked = new CompletableFuture<String>();
        try (var server = StubServer.answering(exchange -> {
            asked.complete(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        })) {
            var client =
                    InferenceClient.at(URI.create(server.uri() + "/gateway/")).header("Authorization", "Bearer t");

            var readiness = client.modelReadiness("iris flowers", "2");

            assertThat(readiness.ready()).isTrue();
            assertThat(asked.join()).isEqualTo("/gateway/v2/models/iris%20flowers/versions/2/ready Bearer t");
        }
    }

    @Test
    void readsMetadataOfServerAndModel() throws Exception {
        try (var server = StubServer.answering(
                200,
                "{\"name\":\"iris\",\"version\":\"9\",\"extensions\":[\"classification\"],\"versions\":[\"1\"],"
                        + "\"platform\":\"p\",\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP16\",\"shape\":[-1,4]}]}")) {
            var client = InferenceClient.at(server.uri());

            assertThat(client.serverMetadata().extensions()).containsExactly("classification");
            assertThat(client.modelMetadata("iris").inputs())
                    .containsExactly(new TensorMetadata("x", Datatype.FP16, Shape.of(-1, 4)));
        }
    }

    @Test
    void carriesTheServersOwnMessageAndWhatToDo() throws Exception {
        try (var server = StubServer.answering(404, "{\"error\":\"no model 'rose'\"}")) {
            var client = InferenceClient.at(server.uri());

            assertThatThrownBy(() -> client.infer("rose", REQUEST))
                    .asInstanceOf(type(InferenceException.class))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(404))
                    .extracting(InferenceException::getMessage)
                    .isEqualTo("POST " + server.uri() + "/v2/models/rose/infer answered 404: no model 'rose'."
                            + " Check the model's name and version, and the base address.");
        }
    }

    @Test
    void tellsWhyAModelIsNotReady() throws Exception {
        try (var server = StubServer.answering(503, "{\"error\":\"model.onnx is damaged\"}")) {
            var client = InferenceClient.at(server.uri());

            assertThat(client.ready()).isFalse();
            assertThat(client.modelReadiness("iris")).isEqualTo(new Readiness(false, "model.onnx is damaged"));
        }
    }

    @Test
    void doesNotTakeARefusedLoginForNotReady() throws Exception {
        try (var server = StubServer.answering(401, "")) {
            var client = InferenceClient.at(server.uri());

            assertThatThrownBy(client::ready)
                    .hasMessageContaining("answered 401")
                    .hasMessageContaining("Authorization");
        }
    }

    @Test
    void isNotLiveWhereNobodyListens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var client = InferenceClient.at(URI.create("http://127.0.0.1:" + port));

        assertThat(client.live()).isFalse();
        assertThatThrownBy(() -> client.infer("iris", REQUEST)).hasMessageContaining("cannot connect");
    }

    @Test
    void endsAtItsTimeLimitWhenTheBodyNeverEnds() throws Exception {
        var done = new CountDownLatch(1);
        try (var server = StubServer.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(done);
        })) {
            var client = InferenceClient.at(server.uri()).timeout(Duration.ofMillis(200));

            assertThatThrownBy(() -> client.infer("iris", REQUEST))
                    .isInstanceOf(InferenceException.class)
                    .hasMessageContaining("no complete answer within 200 ms");
            done.countDown();
        }
    }

    @Test
    void reportsAConnectionThatBreaksInTheMiddle() throws Exception {
        try (var server = StubServer.answering(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("breaks on purpose");
        })) {
            var client = InferenceClient.at(server.uri());

            assertThatThrownBy(() -> client.infer("iris", REQUEST))
                    .isInstanceOf(InferenceException.class)
                    .hasMessageStartingWith("POST " + server.uri() + "/v2/models/iris/infer: ");
        }
    }

    @Test
    void reportsAnAnswerThatIsNoMessageOfTheProtocol() throws Exception {
        try (var server = StubServer.answering(200, "<html>welcome</html>")) {
            var client = InferenceClient.at(server.uri());

            assertThatThrownBy(() -> client.infer("iris", REQUEST))
                    .isInstanceOf(InferenceException.class)
                    .hasMessageContaining("no message of the Open Inference Protocol v2")
                    .hasMessageContaining("Check that the address is a model server's.");
        }
    }

    @Test
    void givesUpOnAnAnswerThatIsTooLarge() throws Exception {
        try (var server = StubServer.answering(200, " ".repeat(5000))) {
            var client = InferenceClient.at(server.uri()).maxResponseBytes(1000);

            assertThatThrownBy(client::serverMetadata).hasMessageContaining("larger than 1000 bytes");
        }
    }

    @Test
    void explainsWhyTheHostHeaderCannotBeSet() {
        var client = InferenceClient.at(URI.create("http://localhost"));

        assertThatThrownBy(() -> client.header("Host", "iris.example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-Djdk.httpclient.allowRestrictedHeaders=host");
    }

    @Test
    void refusesAnAddressThatIsNoServers() {
        assertThatThrownBy(() -> InferenceClient.at(URI.create("iris.example.com")))
                .hasMessageContaining("http://host:8000");
        assertThatThrownBy(() -> InferenceClient.at(URI.create("http://me:secret@host")))
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("secret"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
