package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.connection.Places;
import io.kfp4j.client.connection.Setting;
import io.kfp4j.client.connection.Settings;
import io.kfp4j.client.http.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which server, and as whom. Secrets have none: others can see the command lines of a machine. */
final class ConnectionOptions {
    private final Map<Setting, String> flags = new EnumMap<>(Setting.class);

    @Option(
            names = "--request-timeout",
            paramLabel = "<time>",
            converter = DurationConverter.class,
            description = "How long one request may take, all its attempts and pauses together (2m).")
    private @Nullable Duration requestTimeout;

    @Option(
            names = "--endpoint",
            paramLabel = "<url>",
            description = "KFP's API server, all before /apis; or KF_PIPELINES_ENDPOINT.")
    void endpoint(String url) {
        flags.put(Setting.ENDPOINT, url);
    }

    @Option(names = "--ui-endpoint", paramLabel = "<url>", description = "What links begin with, if not --endpoint.")
    void uiEndpoint(String url) {
        flags.put(Setting.UI_ENDPOINT, url);
    }

    @Option(
            names = {"--namespace", "-n"},
            paramLabel = "<name>",
            description = "Where the user works, on servers with several; or KFP4J_NAMESPACE.")
    void namespace(String name) {
        flags.put(Setting.NAMESPACE, name);
    }

    @Option(
            names = "--token-file",
            paramLabel = "<file>",
            description = "A file with a bearer token; or KF_PIPELINES_SA_TOKEN_PATH. The token itself only as"
                    + " KFP4J_TOKEN, a cookie as KFP4J_COOKIE, headers as KFP4J_HEADERS.")
    void tokenFile(Path file) {
        flags.put(Setting.TOKEN_FILE, file.toString());
    }

    @Option(
            names = "--user",
            paramLabel = "<name>",
            description = "For Dex's login form, with KFP4J_PASSWORD in the environment.")
    void user(String name) {
        flags.put(Setting.USER, name);
    }

    @Option(names = "--ca-file", paramLabel = "<file>", description = "Certificates in PEM that sign the server's.")
    void caFile(Path file) {
        flags.put(Setting.CA_FILE, file.toString());
    }

    @Option(names = "--proxy", paramLabel = "<host:port>", description = "A proxy; HTTPS_PROXY counts as well.")
    void proxy(String address) {
        flags.put(Setting.PROXY, address);
    }

    @Option(
            names = "--kubeconfig",
            paramLabel = "<file>",
            description = "Reach KFP through the Kubernetes API where no endpoint is set.")
    void kubeconfig(Path file) {
        flags.put(Setting.KUBECONFIG, file.toString());
    }

    @Option(names = "--kube-context", paramLabel = "<name>", description = "Which context of the kubeconfig.")
    void kubeContext(String name) {
        flags.put(Setting.KUBE_CONTEXT, name);
    }

    @Option(names = "--system-namespace", paramLabel = "<name>", description = "Where KFP is installed (kubeflow).")
    void systemNamespace(String name) {
        flags.put(Setting.SYSTEM_NAMESPACE, name);
    }

    @Option(names = "--allow-clear-text", description = "Send credentials unencrypted to other machines.")
    void allowClearText(boolean allowed) {
        flags.put(Setting.ALLOW_CLEAR_TEXT, String.valueOf(allowed));
    }

    @Option(names = "--allow-skip-tls-verify", description = "Heed insecure-skip-tls-verify of a kubeconfig.")
    void allowSkipTlsVerify(boolean allowed) {
        flags.put(Setting.ALLOW_SKIP_TLS_VERIFY, String.valueOf(allowed));
    }

    @Option(names = "--allow-outside-files", description = "Read files anywhere that a kubeconfig names.")
    void allowOutsideFiles(boolean allowed) {
        flags.put(Setting.ALLOW_OUTSIDE_FILES, String.valueOf(allowed));
    }

    /** Flags first, then all other places. */
    Settings settings() {
        return Settings.find(flags, Places.ofProcess());
    }

    RetryPolicy policy() {
        return requestTimeout == null ? RetryPolicy.STANDARD : RetryPolicy.STANDARD.within(requestTimeout);
    }

    KfpClient client() {
        return KfpClient.of(settings(), policy());
    }
}
