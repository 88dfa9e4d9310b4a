package io.kfp4j.kserve;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A cluster to roll out to.
 *
 * @param name what reports call it
 * @param client how it is reached; closed with the cluster
 */
public record Cluster(String name, KubernetesClient client) implements AutoCloseable {

    private static final Path SERVICE_ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

    public Cluster {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a cluster's name is empty. Give it one that reports can show.");
        }
    }

    /**
     * The cluster that a kubeconfig's current context names.
     *
     * @throws KubeconfigException with everything that is wrong with the file or against the policy
     * @throws IllegalStateException if a certificate or key in it cannot be used
     */
    public static Cluster fromKubeconfig(String name, Path kubeconfig, KubeconfigPolicy policy) {
        return connected(name, policy.load(kubeconfig));
    }

    /** The cluster this process runs in, as its pod's service account. */
    public static Cluster inCluster(String name) {
        return connected(name, inClusterConfig(System.getenv(), SERVICE_ACCOUNT));
    }

    static Config inClusterConfig(Map<String, String> environment, Path serviceAccount) {
        String host = environment.get("KUBERNETES_SERVICE_HOST");
        Path token = serviceAccount.resolve("token");
        if (host == null || !Files.isReadable(token)) {
            throw new IllegalStateException("this process does not run in a Kubernetes pod with a service account:"
                    + " KUBERNETES_SERVICE_HOST or '" + token + "' is missing. Name a kubeconfig instead.");
        }
        String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
        return new ConfigBuilder(Config.empty())
                .withMasterUrl("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port)
                .withCaCertFile(serviceAccount.resolve("ca.crt").toString())
                // Read anew for each request: the kubelet replaces the token before it expires.
                .withOauthTokenProvider(() -> read(token))
                .build();
    }

    @Override
    public void close() {
        client.close();
    }

    static String read(Path token) {
        try {
            return Files.readString(token).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the token file '" + token + "'", e);
        }
    }

    private static Cluster connected(String name, Config config) {
        try {
            return new Cluster(
                    name, new KubernetesClientBuilder().withConfig(config).build());
        } catch (KubernetesClientException e) {
            throw new IllegalStateException(
                    "cluster '" + name + "': its certificates or key cannot be used: " + ApiProblem.rootMessage(e)
                            + ". They must be PEM.",
                    e);
        }
    }
}
