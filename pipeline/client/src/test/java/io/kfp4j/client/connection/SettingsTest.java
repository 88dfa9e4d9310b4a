package io.kfp4j.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path folder;

    private Settings find(Map<Setting, String> flags, Map<String, String> environment) {
        return Settings.find(
                flags,
                new Places(
                        environment,
                        folder.resolve("context.json"),
                        folder.resolve("serviceaccount"),
                        folder.resolve("token")));
    }

    private void inACluster() throws IOException {
        Files.createDirectories(folder.resolve("serviceaccount"));
        Files.writeString(folder.resolve("serviceaccount/namespace"), "team\n");
        Files.writeString(folder.resolve("token"), "t");
    }

    @Test
    void takeFlagsBeforeTheEnvironmentBeforeTheContextFileBeforeTheCluster() throws IOException {
        inACluster();
        Files.writeString(
                folder.resolve("context.json"),
                "{\"namespace\":\"of-file\",\"ui_endpoint\":\"https://ui\",\"client_authentication_cookie\":\"\"}");
        var settings = find(
                Map.of(Setting.ENDPOINT, "https://of-flag"),
                Map.of("KF_PIPELINES_ENDPOINT", "https://of-env", "KF_PIPELINES_UI_ENDPOINT", "https://env-ui"));

        assertThat(settings.get(Setting.ENDPOINT)).hasValueSatisfying(found -> {
            assertThat(found.value()).isEqualTo("https://of-flag");
            assertThat(found.origin()).hasToString("flag --endpoint");
        });
        assertThat(settings.get(Setting.UI_ENDPOINT).orElseThrow().origin())
                .hasToString("environment variable KF_PIPELINES_UI_ENDPOINT");
        assertThat(settings.get(Setting.NAMESPACE).orElseThrow().origin())
                .hasToString("context file " + folder.resolve("context.json"));
        assertThat(settings.get(Setting.TOKEN_FILE).orElseThrow().origin().kind())
                .isEqualTo(Origin.Kind.IN_CLUSTER);
    }

    @Test
    void needNothingInsideACluster() throws IOException {
        inACluster();

        Connection connection = find(Map.of(), NOTHING).connection();

        assertThat(connection.endpoint()).hasToString("http://ml-pipeline.kubeflow.svc.cluster.local:8888");
        assertThat(connection.namespace()).isEqualTo("team");
        assertThat(connection.credentials()).isEqualTo(Credentials.tokenFile(folder.resolve("token")));
    }

    @Test
    void sayWhatIsMissing() {
        assertThatThrownBy(() -> find(Map.of(), NOTHING).connection())
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "no endpoint of KFP is set. Give --endpoint, set KF_PIPELINES_ENDPOINT, or name a kubeconfig"
                                + " with --kubeconfig.");
        assertThatThrownBy(
                        () -> find(Map.of(Setting.ENDPOINT, "ftp://x"), NOTHING).connection())
                .isInstanceOf(SettingsException.class)
                .hasMessage("'ftp://x' is no address of KFP. It looks like 'https://kubeflow.example.com/pipeline'.");
    }

    @Test
    void refuseTwoIdentitiesFromOnePlace() {
        var both = Map.of("KF_PIPELINES_ENDPOINT", "https://kfp", "KFP4J_TOKEN", "s3cret", "KFP4J_COOKIE", "c00kie");

        assertThatThrownBy(() -> find(Map.of(), both).connection())
                .hasMessage("both environment variable KFP4J_TOKEN and environment variable KFP4J_COOKIE say who asks"
                        + " (token, cookie). Keep one.");
    }

    @Test
    void preferTheIdentityFromTheStrongerPlace() throws IOException {
        inACluster();
        var environment = Map.of("KF_PIPELINES_ENDPOINT", "https://kfp", "KFP4J_TOKEN", "s3cret");

        assertThat(find(Map.of(Setting.COOKIE, "a=b"), environment).connection().credentials())
                .isEqualTo(Credentials.cookie("a=b"));
        assertThat(find(Map.of(), environment).connection().credentials()).isEqualTo(Credentials.bearerToken("s3cret"));
    }

    @Test
    void logInWithUserAndPassword() {
        var user = Map.of("KF_PIPELINES_ENDPOINT", "https://kfp", "KFP4J_USER", "u");

        assertThatThrownBy(() -> find(Map.of(), user).connection())
                .hasMessage("there is no password for user 'u'. Set KFP4J_PASSWORD.");
    }

    @Test
    void readWhatKfpsOwnClientKeeps() throws IOException {
        Files.writeString(
                folder.resolve("context.json"),
                "{\"namespace\":\"team\",\"client_authentication_header_name\":\"kubeflow-userid\","
                        + "\"client_authentication_header_value\":\"me@example.com\"}");

        Connection connection = find(Map.of(Setting.ENDPOINT, "kfp.example.com/pipeline/"), NOTHING)
                .connection();

        assertThat(connection.endpoint()).hasToString("https://kfp.example.com/pipeline");
        assertThat(connection.credentials())
                .isEqualTo(Credentials.headers(Map.of("kubeflow-userid", "me@example.com")));
    }

    @Test
    void goThroughTheMachinesProxyToHostsThatAreNotNear() {
        var environment = Map.of(
                "KF_PIPELINES_ENDPOINT",
                "https://kfp.example.com/pipeline",
                "HTTPS_PROXY",
                "http://proxy:3128/",
                "NO_PROXY",
                "localhost, .example.org");

        assertThat(find(Map.of(), environment).connection().proxy()).hasToString("proxy/<unresolved>:3128");
        assertThat(find(Map.of(), environment).get(Setting.PROXY).orElseThrow().origin())
                .hasToString("environment variable HTTPS_PROXY");
        assertThat(find(Map.of(Setting.ENDPOINT, "https://kfp.example.org"), environment)
                        .connection()
                        .proxy())
                .isNull();
        assertThat(find(Map.of(Setting.PROXY, "other:1"), environment)
                        .connection()
                        .proxy())
                .hasToString("other/<unresolved>:1");
        assertThatThrownBy(() -> find(Map.of(Setting.PROXY, "me:s3cret@other:1"), environment)
                        .connection())
                .hasMessage("the proxy of flag --proxy wants a user and a password, which are not sent. Name one that"
                        + " wants none.");
    }

    @Test
    void showNoSecrets() {
        var settings = find(
                Map.of(Setting.TOKEN, "s3cret", Setting.PASSWORD, "s3cret", Setting.COOKIE, "s3cret"),
                Map.of("KF_PIPELINES_ENDPOINT", "https://kfp", "KFP4J_HEADERS", "a=s3cret"));

        assertThat(settings.shown().values())
                .noneMatch(found ->
                        found.value().contains("s3cret") || found.toString().contains("s3cret"));
        assertThat(Credentials.dexLogin("u", "s3cret").toString()
                        + Credentials.cookie("s3cret")
                        + Credentials.headers(Map.of("a", "s3cret")))
                .doesNotContain("s3cret");
    }

    @Test
    void chooseExperimentsAsKfpsOwnClientDoes() {
        var names = find(
                        Map.of(Setting.ENDPOINT, "https://kfp"),
                        Map.of("KF_PIPELINES_DEFAULT_EXPERIMENT_NAME", "standard"))
                .connection()
                .experiments();

        assertThat(names.choose(null)).isEqualTo("standard");
        assertThat(names.choose("asked")).isEqualTo("asked");
        assertThat(new ExperimentNames("standard", "override").choose("asked")).isEqualTo("override");
    }
}
