package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Places;
import io.kfp4j.client.connection.Setting;
import io.kfp4j.client.connection.Settings;
import io.kfp4j.client.message.Health;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KfpClientTest {

    @ParameterizedTest
    @CsvSource({"true,team", "false,"})
    void worksInThePodsNamespaceOnlyWhereThereAreSeveralUsers(boolean multiUser, String namespace, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("namespace"), "team");
        var places = new Places(Map.of(), folder.resolve("context.json"), folder, folder.resolve("token"));

        try (var server = new TestServer(asked -> Reply.ok("{\"multi_user\":" + multiUser + "}"))) {
            var client = KfpClient.of(Settings.find(Map.of(Setting.ENDPOINT, server.address()), places));

            assertThat(client.connection().namespace()).isEqualTo(namespace);
        }
    }

    @Test
    void saysWhatTheServerIs() {
        try (var server = new TestServer(
                asked -> Reply.ok(
                        "{\"commit_sha\":\"abc\",\"tag_name\":\"2.17.0\",\"multi_user\":true,\"pipeline_store\":\"database\"}"))) {
            assertThat(KfpClient.to(Connection.to(server.address())).health())
                    .isEqualTo(new Health("abc", "2.17.0", true, "database"));
        }
    }

    @Test
    void goesThroughAProxy() {
        try (var proxy = new TestServer(asked -> Reply.ok("{\"multi_user\":true}"))) {
            int port = URI.create(proxy.address()).getPort();
            var client = KfpClient.to(Connection.to("http://kfp.invalid").through("localhost", port));

            assertThat(client.health().multiUser()).isTrue();
            assertThat(proxy.asked.get(0).header("Host")).isEqualTo("kfp.invalid");
        }
    }

    @Test
    void linksToTheUserInterface() {
        var connection = Connection.to("https://kfp.example.com/pipeline");

        assertThat(KfpClient.to(connection).links().run("1"))
                .hasToString("https://kfp.example.com/pipeline/#/runs/details/1");
        assertThat(KfpClient.to(connection.shownAt("https://ui.example.com"))
                        .links()
                        .pipeline("1", "2"))
                .hasToString("https://ui.example.com/#/pipelines/details/1/version/2");
    }

    @Test
    void leavesWhenItsThreadIsInterrupted() {
        try (var server = new TestServer(asked -> Reply.of(429, 8, "slow down").with("Retry-After", "60"))) {
            var client = KfpClient.to(Connection.to(server.address()));

            Thread.currentThread().interrupt();

            assertThatThrownBy(client::health)
                    .isInstanceOf(CancellationException.class)
                    .hasMessageEndingWith("/apis/v2beta1/healthz: interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void takesParametersFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("nightly.yaml"), "epochs: 50\nlabels: [a, b]\nmode: null\n");

        assertThat(Parameters.read(file)).isEqualTo(Map.of("epochs", 50L, "labels", List.of("a", "b")));
        assertThatThrownBy(() -> Parameters.read(folder.resolve("gone.yaml")))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageEndingWith("gone.yaml: cannot be read (NoSuchFileException). Give a file that can be.");
        Files.writeString(file, "- 1\n");
        assertThatThrownBy(() -> Parameters.read(file))
                .hasMessageEndingWith("these are no parameters. Write one a line, 'epochs: 50'.");
    }
}
