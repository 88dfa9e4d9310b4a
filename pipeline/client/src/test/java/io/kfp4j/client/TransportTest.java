package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Fault;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Credentials;
import io.kfp4j.client.error.ConflictException;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.error.NotAuthorizedException;
import io.kfp4j.client.error.NotFoundException;
import io.kfp4j.client.error.RejectedException;
import io.kfp4j.client.error.UnavailableException;
import io.kfp4j.client.error.UnreadableAnswerException;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.message.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransportTest {

    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.ok("{\"multi_user\":true}"));
    private final TestServer server = new TestServer(asked -> reply.get());
    private final QuickTime time = new QuickTime(1);
    private final KfpClient client = client(RetryPolicy.STANDARD);

    private KfpClient client(RetryPolicy policy) {
        return KfpClient.to(Connection.to(server.address()), policy, time);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void repeatsWhatFailsInPassing() {
        server.faults.add(new Fault.Instead(Reply.of(503, 14, "no healthy upstream")));
        server.faults.add(new Fault.Reset(false));

        assertThat(client.health().multiUser()).isTrue();
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void pausesForAsLongAsTheServerAsks() {
        server.faults.add(new Fault.Instead(Reply.of(429, 8, "slow down").with("Retry-After", "17")));

        client.health();

        assertThat(server.asked).hasSize(2);
        assertThat(time.passed()).isBetween(Duration.ofSeconds(17), Duration.ofMillis(17_250));
    }

    @Test
    void doesNotPauseBeyondItsDeadline() {
        server.faults.add(new Fault.Instead(Reply.of(429, 8, "slow down").with("Retry-After", "3600")));

        assertThatThrownBy(client::health)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining(
                        "the server asks for a longer pause than the deadline allows (HTTP 429). Gave up");
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void givesUpAndSaysWhatItTried() {
        reply.set(Reply.of(503, 14, "no healthy upstream"));

        assertThatThrownBy(client::health)
                .isInstanceOf(UnavailableException.class)
                .hasMessageMatching("GET http://localhost:\\d+/apis/v2beta1/healthz: KFP says 'no healthy upstream' "
                        + "\\(HTTP 503\\)\\. Gave up after 10 attempts in \\d+ s\\. Try again later\\.");
        assertThat(time.passed()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void saysWhatMayHaveHappened() {
        reply.set(Reply.of(503, 14, "no healthy upstream"));

        assertThatThrownBy(() -> client.experiments().archive("17"))
                .isInstanceOfSatisfying(UnavailableException.class, e -> assertThat(e.mayHaveHappened())
                        .isTrue())
                .hasMessageEndingWith("it may have been carried out. Look before you try again.");
    }

    @Test
    void boundsTheTimeOfAnAnswerThatDoesNotEnd() {
        server.faults.add(new Fault.Stalled());

        var health =
                client(RetryPolicy.STANDARD.eachWithin(Duration.ofMillis(300))).health();

        assertThat(health.multiUser()).isTrue();
        assertThat(server.asked).hasSizeGreaterThan(1);
    }

    @Test
    void tellsApartWhatCallersTellApart() {
        assertRefused(401, 16, NotAuthorizedException.class);
        assertRefused(403, 7, NotAuthorizedException.class);
        assertRefused(404, 5, NotFoundException.class);
        assertRefused(409, 6, ConflictException.class);
        assertRefused(409, 10, RejectedException.class);
        assertRefused(400, 3, RejectedException.class);
    }

    private void assertRefused(int status, int code, Class<? extends KfpException> type) {
        reply.set(Reply.of(status, code, "because"));

        assertThatThrownBy(client::health)
                .isInstanceOfSatisfying(type, e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.serverMessage()).isEqualTo("because");
                    assertThat(e.request()).endsWith("/apis/v2beta1/healthz");
                })
                .hasMessageContaining("KFP says 'because' (HTTP " + status + "). ");
    }

    @Test
    void knowsALoginPage() {
        reply.set(new Reply(302, Map.of("Location", "/dex/auth"), ""));
        assertThatThrownBy(client::health)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("a login page answers instead of KFP (HTTP 302). Give credentials:");

        reply.set(new Reply(200, Map.of("Content-Type", "text/html"), "<html>Log in</html>"));
        assertThatThrownBy(client::health).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void knowsAServerThatIsNotKfp() {
        reply.set(new Reply(200, Map.of("Content-Type", "text/plain"), "It works!"));

        assertThatThrownBy(client::health)
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageEndingWith("Check that the endpoint is KFP's API server.");
    }

    @Test
    void readsATokenAnewForEveryRequest(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "first\n");
        var withToken = KfpClient.to(
                Connection.to(server.address()).as(Credentials.tokenFile(token)), RetryPolicy.STANDARD, time);

        withToken.health();
        Files.writeString(token, "second\n");
        withToken.health();

        assertThat(server.asked)
                .extracting(asked -> asked.header("Authorization"))
                .containsExactly("Bearer first", "Bearer second");
    }

    @Test
    void triesOnceMoreWhenATokenWasReplacedWhileItWasRefused(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "old");
        var rotating = new TestServer(asked -> {
            if ("Bearer new".equals(asked.header("Authorization"))) {
                return Reply.ok("{}");
            }
            write(token, "new");
            return Reply.of(401, 16, "token has expired");
        });

        try (rotating) {
            var withToken = KfpClient.to(Connection.to(rotating.address()).as(Credentials.tokenFile(token)));
            withToken.health();
        }

        assertThat(rotating.asked).hasSize(2);
    }

    @Test
    void saysThatATokenFileIsMissing(@TempDir Path folder) {
        var withToken =
                KfpClient.to(Connection.to(server.address()).as(Credentials.tokenFile(folder.resolve("token"))));

        assertThatThrownBy(withToken::health)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("cannot be read (NoSuchFileException). Mount it, or name another");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void countsADeletionThatWasCarriedOutWithoutAnAnswer() {
        reply.set(Reply.of(404, 5, "not found"));
        server.faults.add(new Fault.Reset(true));

        client.experiments().delete("17");

        assertThat(server.lines())
                .containsExactly("DELETE /apis/v2beta1/experiments/17", "DELETE /apis/v2beta1/experiments/17");
    }

    @Test
    void doesNotRepeatA500ForLong() {
        reply.set(Reply.of(500, 13, "nil pointer"));

        assertThatThrownBy(() -> client.experiments().get("17")).isInstanceOf(UnavailableException.class);
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void refusesAnAnswerThatIsTooLargeAtOnce() {
        reply.set(Reply.ok("{\"pipeline_store\":\"" + "x".repeat(33 << 20) + "\"}"));

        assertThatThrownBy(client::health)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the answer is larger than 32 MiB; ask for smaller pages");
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void keepsIdsInsideTheirPathSegment() {
        reply.set(Reply.ok("{}"));

        client.experiments().get("a/../b?c d");

        assertThat(server.lines()).containsExactly("GET /apis/v2beta1/experiments/a%2F..%2Fb%3Fc%20d");
        assertThatThrownBy(() -> client.experiments().get(".."))
                .hasMessage("'..' is no id or name. Give the one that KFP shows.");
    }

    @Test
    void sendsNoCredentialsInTheClearToOthers() {
        var connection = Connection.to("http://kubeflow.example.com");

        assertThatThrownBy(() -> connection.as(Credentials.bearerToken("s3cret")))
                .hasMessage("credentials would travel unencrypted to 'http://kubeflow.example.com'. Use https, or allow"
                        + " clear text where the way is safe.");
        assertThat(connection
                        .allowingClearText()
                        .as(Credentials.bearerToken("s3cret"))
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void namesAConflictOfExperiments() {
        reply.set(Reply.of(409, 6, "Already exist error: an experiment named iris"));

        assertThatThrownBy(() -> client.experiments().create(Experiment.named("iris")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("KFP says 'Already exist error: an experiment named iris' (HTTP 409)");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
