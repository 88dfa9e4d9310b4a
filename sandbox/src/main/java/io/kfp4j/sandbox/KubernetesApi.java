package io.kfp4j.sandbox;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A Kubernetes API in memory: objects of any kind are created, watched, patched, applied on the server with field
 * managers and conflicts, and deleted. Nothing runs in it; {@link KServeStandIn} brings InferenceServices to life.
 *
 * <p>It speaks https with a certificate of its own and admits the bearer of its token only, so that its kubeconfig passes
 * the same checks as a real one. It does not validate objects against schemas.
 */
public final class KubernetesApi implements AutoCloseable {

    // Held, because the logging framework forgets a logger's level with the logger.
    private static final Logger REQUESTS = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer web;
    private final KubernetesMockServer server;
    private final String token;
    private final String authority;

    private KubernetesApi(MockWebServer web, KubernetesMockServer server, String token) throws IOException {
        this.web = web;
        this.server = server;
        this.token = token;
        byte[] pem = Files.readAllBytes(Path.of(web.getSelfSignedCertificate().certificatePath()));
        this.authority = Base64.getEncoder().encodeToString(pem);
    }

    /**
     * Starts it on the loopback address, with the InferenceService kind known.
     *
     * @param port 0 for any free one
     */
    public static KubernetesApi start(int port) throws IOException {
        REQUESTS.setLevel(Level.WARNING);
        String token = Credentials.hex(20);
        ApiDispatcher dispatcher = new ApiDispatcher(token);
        dispatcher.expectCustomResource(new CustomResourceDefinitionContext.Builder()
                .withGroup("serving.kserve.io")
                .withVersion("v1beta1")
                .withKind("InferenceService")
                .withPlural("inferenceservices")
                .withScope("Namespaced")
                .withStatusSubresource(true)
                .build());
        MockWebServer web = new MockWebServer();
        KubernetesMockServer server = new KubernetesMockServer(new Context(), web, new HashMap<>(), dispatcher, true);
        try {
            server.start(InetAddress.getLoopbackAddress(), port);
        } catch (IllegalStateException e) {
            throw new IOException("the Kubernetes API cannot listen on port " + port + ". Choose another.", e);
        }
        return new KubernetesApi(web, server, token);
    }

    public URI uri() {
        return URI.create("https://localhost:" + web.getPort());
    }

    /** A client with all rights; its owner closes it. */
    public KubernetesClient client() {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(uri().toString())
                .withCaCertData(authority)
                .withOauthToken(token)
                .withNamespace("default")
                .build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    /** Writes a kubeconfig that only this user of the machine can read. */
    public Path writeKubeconfig(Path file) throws IOException {
        return PrivateFile.write(file, kubeconfig().getBytes(StandardCharsets.UTF_8));
    }

    private String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: sandbox
                  cluster:
                    server: %s
                    certificate-authority-data: %s
                users:
                - name: sandbox
                  user:
                    token: %s
                contexts:
                - name: sandbox
                  context:
                    cluster: sandbox
                    user: sandbox
                    namespace: default
                current-context: sandbox
                """
                .formatted(uri(), authority, token);
    }

    @Override
    public void close() {
        server.destroy();
    }
}
