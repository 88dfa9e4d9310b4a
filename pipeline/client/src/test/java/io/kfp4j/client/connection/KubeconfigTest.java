package io.kfp4j.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {
    @TempDir
    private Path folder;

    private Connection read(String cluster, String user, Set<KubeconfigRisk> allowed) throws IOException {
        Path file = folder.resolve("config");
        Files.writeString(
                file,
                """
                apiVersion: v1
                kind: Config
                current-context: here
                contexts:
                - {name: here, context: {cluster: near, user: me}}
                - {name: there, context: {cluster: far, user: me}}
                clusters:
                - {name: near, cluster: {%s}}
                - {name: far, cluster: {server: 'https://far:6443/'}}
                users:
                - {name: me, user: {%s}}
                - {name: other, user: {exec: {command: aws}}}
                """
                        .formatted(cluster, user));
        return Kubeconfig.read(file, null, "kubeflow", allowed);
    }

    @Test
    void leadsThroughTheKubernetesApi() throws IOException {
        Connection connection = read("server: 'https://near:6443'", "token: t", Set.of());

        assertThat(connection.endpoint())
                .hasToString("https://near:6443/api/v1/namespaces/kubeflow/services/ml-pipeline:http/proxy");
        assertThat(connection.credentials()).isEqualTo(Credentials.bearerToken("t"));
        assertThat(Kubeconfig.read(folder.resolve("config"), "there", "kfp", Set.of())
                        .endpoint())
                .hasToString("https://far:6443/api/v1/namespaces/kfp/services/ml-pipeline:http/proxy");
    }

    @Test
    void isRefusedWhereItRunsProgramsOrBelievesAnyone() {
        assertThatThrownBy(() -> read(
                        "server: 'http://near', insecure-skip-tls-verify: true",
                        "exec: {command: evil}, auth-provider: {name: x}, token: s3cret",
                        Set.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("runs a program to log in (exec), which is never done")
                .hasMessageContaining("through a plug-in (auth-provider)")
                .hasMessageContaining("insecure-skip-tls-verify believes any server")
                .hasMessageContaining("the server 'http://near' is not encrypted. Use https.")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void isReadAllTheSameWhereTheRiskIsAllowed() throws IOException {
        Connection connection = read(
                "server: 'http://near', insecure-skip-tls-verify: true",
                "token: t",
                EnumSet.of(KubeconfigRisk.CLEAR_TEXT, KubeconfigRisk.SKIP_TLS_VERIFY));

        assertThat(connection.tls().believesAnyone()).isTrue();
        assertThat(connection.credentials()).isEqualTo(Credentials.bearerToken("t"));
    }

    @Test
    void readsNoFilesFromElsewhere() throws IOException {
        Files.writeString(folder.resolve("token"), "t");

        assertThat(read("server: 'https://near'", "tokenFile: token", Set.of()).credentials())
                .isEqualTo(Credentials.tokenFile(folder.resolve("token").toRealPath()));
        assertThatThrownBy(() -> read("server: 'https://near'", "tokenFile: /proc/self/status", Set.of()))
                .hasMessageContaining("which lies outside the kubeconfig's folder");
        assertThatThrownBy(() -> read("server: 'https://near', certificate-authority: gone.pem", "token: t", Set.of()))
                .hasMessageContaining("certificate-authority names 'gone.pem', which cannot be read.");
    }

    @Test
    void saysWhatIsNotInIt() throws IOException {
        read("server: 'https://near'", "token: t", Set.of());

        assertThatThrownBy(() -> Kubeconfig.read(folder.resolve("config"), "elsewhere", "kubeflow", Set.of()))
                .hasMessageContaining(
                        "contexts has no 'elsewhere'. Choose a context with 'kubectl config use-context'.");
        Files.writeString(folder.resolve("config"), "token: s3cret\n  broken: [");
        assertThatThrownBy(() -> Kubeconfig.read(folder.resolve("config"), null, "kubeflow", Set.of()))
                .hasMessageContaining("is no YAML that a kubeconfig may be")
                .hasMessageNotContaining("s3cret");
    }
}
