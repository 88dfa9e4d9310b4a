package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Asked;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Credentials;
import io.kfp4j.client.error.NotAuthorizedException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The way through a Kubeflow installation's login form. */
class DexTest {
    private final AtomicInteger session = new AtomicInteger();
    private String sendsTo = "";

    @Test
    void logsInOnceAndIsThenKnown() {
        try (var server = new TestServer(this::answer)) {
            var client = client(server, "12341234");

            assertThat(client.health().multiUser()).isTrue();
            assertThat(client.health().multiUser()).isTrue();
            assertThat(server.lines())
                    .containsExactly(
                            "GET /",
                            "GET /dex/auth",
                            "GET /dex/auth/local",
                            "GET /dex/auth/local/login",
                            "POST /dex/auth/local/login",
                            "GET /dex/approval",
                            "POST /dex/approval",
                            "GET /authservice/oidc/callback",
                            "GET /",
                            "GET /pipeline/apis/v2beta1/healthz",
                            "GET /pipeline/apis/v2beta1/healthz");
        }
    }

    @Test
    void logsInAgainWhenTheSessionEnds() {
        try (var server = new TestServer(this::answer)) {
            var client = client(server, "12341234");
            client.health();
            session.incrementAndGet();

            assertThat(client.health().multiUser()).isTrue();
            assertThat(server.lines())
                    .filteredOn("POST /dex/auth/local/login"::equals)
                    .hasSize(2);
        }
    }

    @Test
    void saysThatAPasswordIsWrongWithoutRepeatingIt() {
        try (var server = new TestServer(this::answer)) {
            var client = client(server, "s3cret");

            assertThatThrownBy(client::health)
                    .isInstanceOf(NotAuthorizedException.class)
                    .hasMessageContaining("user 'user@example.com' was not logged in at 'localhost'. Check the user")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void keepsThePasswordFromOtherHosts() {
        sendsTo = "http://dex.example.com";
        try (var server = new TestServer(this::answer)) {
            var client = client(server, "12341234");

            assertThatThrownBy(client::health)
                    .isInstanceOf(NotAuthorizedException.class)
                    .hasMessageContaining("to which no password goes. Use a token.");
        }
    }

    private static KfpClient client(TestServer server, String password) {
        return KfpClient.to(
                Connection.to(server.address() + "/pipeline").as(Credentials.dexLogin("user@example.com", password)));
    }

    private Reply answer(Asked asked) {
        boolean known = ("authservice_session=" + session.get()).equals(asked.header("Cookie"));
        return switch (asked.line()) {
            case "GET /" -> known ? page() : to(sendsTo + "/dex/auth?client_id=x");
            case "GET /dex/auth" -> page();
            case "GET /dex/auth/local" -> to("/dex/auth/local/login?state=abc");
            case "GET /dex/auth/local/login" -> page();
            case "POST /dex/auth/local/login" ->
                asked.body().equals("login=user%40example.com&password=12341234")
                                && "abc".equals(asked.query().get("state"))
                        ? to("/dex/approval?req=abc")
                        : page();
            case "GET /dex/approval" -> page();
            case "POST /dex/approval" -> to("/authservice/oidc/callback?code=1");
            case "GET /authservice/oidc/callback" ->
                to("/").with("Set-Cookie", "authservice_session=" + session.get() + "; Path=/");
            default -> known ? Reply.ok("{\"multi_user\":true}") : to("/dex/auth?client_id=x");
        };
    }

    private static Reply page() {
        return new Reply(200, Map.of("Content-Type", "text/html"), "<html><form></form></html>");
    }

    private static Reply to(String location) {
        return new Reply(302, Map.of("Location", location), "");
    }
}
