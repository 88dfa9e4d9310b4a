package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Fault;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.error.NotFoundException;
import io.kfp4j.client.error.UnreadableAnswerException;
import io.kfp4j.client.http.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArtifactsTest {

    @Test
    void comeWholeThroughTheApi() throws IOException {
        byte[] model = new byte[1 << 20];
        new Random(1).nextBytes(model);
        String body = "{\"data\":\"" + Base64.getEncoder().encodeToString(model) + "\"}";
        var copy = new ByteArrayOutputStream();

        try (var server = new TestServer(asked -> Reply.ok(body))) {
            server.faults.add(new Fault.Instead(Reply.of(503, 14, "no healthy upstream")));
            KfpClient.to(Connection.to(server.address()), RetryPolicy.STANDARD, new QuickTime(1))
                    .artifacts()
                    .read("run-1", "node-1", "model", copy);

            assertThat(server.lines())
                    .hasSize(2)
                    .containsOnly("GET /apis/v2beta1/runs/run-1/nodes/node-1/artifacts/model:read");
        }

        assertThat(copy.toByteArray()).isEqualTo(model);
    }

    @Test
    void areRefusedWithTheServersWords() {
        try (var server = new TestServer(asked -> new Reply(
                404,
                Map.of("Content-Type", "application/json"),
                "{\"error_message\":\"artifact not found\",\"error_details\":\"model\"}"))) {
            var artifacts = KfpClient.to(Connection.to(server.address())).artifacts();

            assertThatThrownBy(() -> artifacts.read("run-1", "node-1", "model", new ByteArrayOutputStream()))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("KFP says 'artifact not found' (HTTP 404)");
        }
    }

    @Test
    void areNotInAnswersOfSomethingElse() {
        try (var server = new TestServer(asked -> Reply.ok("[]"))) {
            var artifacts = KfpClient.to(Connection.to(server.address())).artifacts();

            assertThatThrownBy(() -> artifacts.read("run-1", "node-1", "model", new ByteArrayOutputStream()))
                    .isInstanceOf(UnreadableAnswerException.class);
        }
    }

    @Test
    void haveTheLogsOfTheirTasksBesideThem() throws IOException {
        try (var server = new TestServer(asked -> new Reply(200, Map.of("Content-Type", "text/plain"), "epoch 1\n"))) {
            var runs = KfpClient.to(Connection.to(server.address())).runs();

            try (var log = runs.log("run-1", "node-1", true)) {
                assertThat(new String(log.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("epoch 1\n");
            }
            assertThat(server.asked.get(0).line()).isEqualTo("GET /apis/v1alpha1/runs/run-1/nodes/node-1/log");
            assertThat(server.asked.get(0).query()).containsEntry("follow", "true");
        }
    }
}
