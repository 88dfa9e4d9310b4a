package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // keytool takes a while
class TrustedCertificatesTest {

    private final Path folder;
    private final Path pem;

    TrustedCertificatesTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.pem = SelfSigned.certificate(folder);
    }

    /** Asks a server for a page in each of the ways that libraries do. */
    public static final class Fetching implements Component<Fetching.Inputs, Void> {

        public record Inputs(String url) {}

        @Override
        @SuppressWarnings("NullAway") // null is the only Void
        public Void run(Inputs inputs, TaskContext<Void> task) throws Exception {
            var uri = URI.create(inputs.url());
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            ((HttpURLConnection) uri.toURL().openConnection()).getResponseCode();
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init((KeyStore) null);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            try (var client = context.getSocketFactory().createSocket(uri.getHost(), uri.getPort())) {
                client.getOutputStream().write(0);
            }
            return null;
        }
    }

    @Test
    void trustsTheServerWhoseCertificateTheLauncherNames() throws Exception {
        var task = new Task(folder.resolve("trusting"));
        task.environment.put("SSL_CERT_FILE", pem.toString());
        try (var server = SelfSigned.server(folder)) {
            var ended = task.fork(fetching(server));

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(ended.err()).doesNotContain("warning");
        }
    }

    @Test
    void doesNotTrustItOtherwise() throws Exception {
        var task = new Task(folder.resolve("not-trusting"));
        try (var server = SelfSigned.server(folder)) {
            var ended = task.fork(fetching(server));

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err()).startsWith("'fetching' failed: javax.net.ssl.SSLHandshakeException: ");
        }
    }

    @Test
    void warnsOfWhatCannotBeReadAndTrustsTheRest() throws IOException {
        var warnings = new ArrayList<String>();
        var bundle = folder.resolve("bundle.pem");
        Files.writeString(
                bundle,
                "# mine\n-----BEGIN CERTIFICATE-----\nnot base64!\n-----END CERTIFICATE-----\n" + Files.readString(pem)
                        + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
                        + "-----BEGIN CERTIFICATE-----\nMIIB");
        long lastCertificates = Files.readString(pem).lines().count();

        var certificates = PemCertificates.read(bundle.toString(), warnings::add);

        assertThat(certificates).hasSize(1);
        assertThat(warnings).hasSize(3);
        assertThat(warnings.get(0))
                .startsWith("the certificate file '" + bundle + "' has a certificate that cannot be read (")
                .endsWith(" at line 2");
        assertThat(warnings.get(1)).endsWith(" at line " + (5 + lastCertificates));
        assertThat(warnings.get(2))
                .isEqualTo("the certificate file '" + bundle + "' has no end to the certificate that begins at line "
                        + (8 + lastCertificates));
    }

    @Test
    void warnsOfAFileThatIsNotThere() throws Exception {
        var task = new Task(folder.resolve("without-file"));
        task.environment.put("REQUESTS_CA_BUNDLE", "/no/such/file.pem");

        var ended = task.fork();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err())
                .startsWith("kfp4j: warning: the certificate file '/no/such/file.pem' cannot be read: "
                        + "java.nio.file.NoSuchFileException");
    }

    private static List<String> fetching(SelfSigned server) {
        return List.of(
                "--component",
                Fetching.class.getName(),
                "--executor_input",
                "{\"inputs\":{\"parameterValues\":{\"url\":\"" + server.uri() + "\"}}}");
    }
}
