package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Tls;
import io.kfp4j.client.error.UnavailableException;
import io.kfp4j.client.http.RetryPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final String PASSWORD = "of-a-test";

    @TempDir
    private Path folder;

    @Test
    void believesAPrivateAuthorityAndNoOther() throws Exception {
        KeyStore store = store();
        String authority = pem(store.getCertificate("server").getEncoded());
        var asked = new AtomicInteger();
        HttpsServer server = server(store, asked);
        String address = "https://localhost:" + server.getAddress().getPort();
        try {
            var trusting = KfpClient.to(Connection.to(address).with(Tls.trusting(authority)));
            var credulous = KfpClient.to(Connection.to(address).with(new Tls(null, null, null, true)));
            var strict = KfpClient.to(Connection.to(address), RetryPolicy.STANDARD, new QuickTime(1));

            assertThat(trusting.health().multiUser()).isTrue();
            assertThat(credulous.health().multiUser()).isTrue();
            assertThatThrownBy(strict::health)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("unable to find valid certification path")
                    .hasMessageContaining("Gave up after 1 attempt in");
            assertThat(asked).hasValue(2);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysThatACertificateIsNone() {
        var connection = Connection.to("https://localhost").with(Tls.trusting("nothing"));

        assertThatThrownBy(() -> KfpClient.to(connection)).hasMessageContaining("Give them in PEM.");
    }

    private static HttpsServer server(KeyStore store, AtomicInteger asked) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = "{\"multi_user\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private KeyStore store() throws Exception {
        Path file = folder.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }
}
