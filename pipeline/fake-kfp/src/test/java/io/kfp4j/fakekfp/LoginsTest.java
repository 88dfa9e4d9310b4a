package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Credentials;
import io.kfp4j.client.error.NotAuthorizedException;
import io.kfp4j.client.error.RejectedException;
import io.kfp4j.fakekfp.access.FormLogin;
import io.kfp4j.fakekfp.access.TokenLogin;
import io.kfp4j.fakekfp.run.Execution;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private static final FakeKfpOptions OPTIONS = FakeKfpOptions.standard().execution(Execution.instantly());
    private static final Map<String, Set<String>> USERS = Map.of("ada", Set.of("team-a"), "bob", Set.of("team-b"));

    @Test
    void letInWhoHasAToken() throws IOException {
        try (var kfp = FakeKfp.start(OPTIONS.login(new TokenLogin(Map.of("secret", "ada"))))) {
            assertThat(as(kfp.connection(), "secret").health().multiUser()).isFalse();
            assertThatThrownBy(as(kfp.connection(), "guess")::health).isInstanceOf(NotAuthorizedException.class);
            assertThatThrownBy(kfp.client()::health).isInstanceOf(NotAuthorizedException.class);
        }
    }

    @Test
    void keepUsersApart() throws IOException {
        var login = new TokenLogin(Map.of("a", "ada", "b", "bob"));
        try (var kfp = FakeKfp.start(OPTIONS.login(login).users(USERS))) {
            var ada = as(kfp.connection().in("team-a"), "a");
            var bob = as(kfp.connection().in("team-b"), "b");

            var run = ada.run(
                    RunRequest.of(GreetPipeline.compiled()).named("mine").inExperiment("greetings"));

            assertThat(ada.runs().list()).hasSize(1);
            assertThat(bob.runs().list()).isEmpty();
            assertThatThrownBy(() -> bob.runs().get(run.runId()))
                    .isInstanceOf(NotAuthorizedException.class)
                    .hasMessageContaining("User 'bob' is not authorized");
            assertThatThrownBy(() -> as(kfp.connection(), "a").runs().list().count())
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("cannot have an empty namespace in multi-user mode");
        }
    }

    @Test
    void leadThroughDexsForm() throws IOException {
        var login = new FormLogin("user@example.com", "12341234");
        try (var kfp = FakeKfp.start(OPTIONS.login(login))) {
            var endpoint = Connection.to(kfp.uri() + "/pipeline");
            var client = KfpClient.to(endpoint.as(Credentials.dexLogin("user@example.com", "12341234")));
            var stranger = KfpClient.to(endpoint.as(Credentials.dexLogin("user@example.com", "guess")));

            assertThat(client.health().multiUser()).isFalse();
            login.endSessions();
            assertThat(client.health().multiUser()).isFalse();
            assertThatThrownBy(stranger::health).isInstanceOf(NotAuthorizedException.class);
        }
    }

    private static KfpClient as(Connection connection, String token) {
        return KfpClient.to(connection.as(Credentials.bearerToken(token)));
    }
}
