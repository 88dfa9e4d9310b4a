package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerErrorsTest {
    private final ScriptedServer server = new ScriptedServer();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"401, 16, no token, 4", "403, 7, not yours, 4", "404, 5, no such run, 3", "400, 3, no such field, 3"})
    void saysWhatTheServerSaidAndEndsByItsKind(int status, int grpc, String message, int code) {
        server.answer(
                "GET runs/r1", status, "application/json", "{\"code\":" + grpc + ",\"message\":\"" + message + "\"}");

        var refused = server.invoke("run", "get", "r1");

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.data()).isEmpty();
        assertThat(refused.talk())
                .startsWith("kfp4j: GET " + server.address())
                .contains(message, "HTTP " + status)
                .doesNotContain("\tat ");
    }

    @Test
    void takesALoginPageForMissingCredentials() {
        server.answer("GET runs/r1", 200, "text/html", "<html>Log in</html>");

        var refused = server.invoke("run", "get", "r1");

        assertThat(refused.code()).isEqualTo(ExitCode.NOT_AUTHORIZED);
        assertThat(refused.talk()).contains("a login page answers instead of KFP");
    }

    @Test
    void takesWhatIsNotKfpForAWrongEndpoint() {
        server.answer("GET runs/r1", "[1, 2]");

        var refused = server.invoke("run", "get", "r1");

        assertThat(refused.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(refused.talk()).contains("Check that the endpoint is KFP's API server");
    }

    @Test
    void givesUpOnAServerThatStaysInTrouble() {
        server.answer("GET runs/r1", 503, "application/json", "{\"code\":14,\"message\":\"database is away\"}");

        var refused = server.invoke("run", "get", "r1", "--request-timeout=1s");

        assertThat(refused.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(refused.talk()).contains("database is away", "Gave up after");
        assertThat(server.asked).hasSizeGreaterThan(1);
    }

    @Test
    void givesUpWhereNobodyListens() throws IOException {
        var refused =
                Invocation.of("run", "list", "--endpoint=http://localhost:" + portOfNobody(), "--request-timeout=1s");

        assertThat(refused.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(refused.talk()).startsWith("kfp4j: GET http://localhost:").doesNotContain("\tat ");
    }

    @Test
    void refusesAnEndpointThatIsNone() {
        var refused = Invocation.of("run", "list", "--endpoint=ftp://kubeflow.example.com");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("ftp://kubeflow.example.com").doesNotContain("\tat ");
    }

    @Test
    void keepsATokenFromGoingUnencrypted() throws IOException {
        var token = Files.writeString(folder.resolve("token"), "secret-token");

        var refused = Invocation.of("run", "list", "--endpoint=http://kubeflow.example.com", "--token-file=" + token);

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("unencrypted").doesNotContain("secret-token");
    }

    @Test
    void endsWithNotAuthorizedWhereTheTokenCannotBeRead() {
        var refused = server.invoke("run", "get", "r1", "--token-file=" + folder.resolve("nowhere"));

        assertThat(refused.code()).isEqualTo(ExitCode.NOT_AUTHORIZED);
        assertThat(refused.talk()).contains("nowhere");
    }

    @Test
    void sendsTheTokenOfAFile() throws IOException {
        var token = Files.writeString(folder.resolve("token"), "secret-token\n");
        server.answer("GET runs", "{}");

        var listed = server.invoke("run", "list", "--token-file=" + token);

        assertThat(listed.code()).isEqualTo(ExitCode.OK);
        assertThat(server.asked.get(0).authorization()).isEqualTo("Bearer secret-token");
    }

    static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
