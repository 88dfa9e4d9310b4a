package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Credentials;
import io.kfp4j.client.connection.Setting;
import io.kfp4j.client.connection.Settings;
import io.kfp4j.client.connection.SettingsException;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.error.NotFoundException;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.Health;
import io.kfp4j.client.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes from the settings to the first answer of KFP, and stops where something is wrong. */
final class Examination {

    /** What came of one check, in words. */
    record Finding(String check, boolean isGood, String words) {
        Map<String, Object> tree() {
            return Map.of("check", check, "ok", isGood, "what", words);
        }
    }

    private final ConnectionOptions options;
    private final List<Finding> findings = new ArrayList<>();
    private int code = ExitCode.OK;

    Examination(ConnectionOptions options) {
        this.options = options;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** 0, or that of what is wrong. */
    int code() {
        return code;
    }

    void run() {
        try {
            var settings = options.settings();
            var connection = settings.connection();
            good("settings", "endpoint '" + connection.endpoint() + "' from " + place(settings));
            good("credentials", identity(connection.credentials()));
            var kfp = KfpClient.to(connection, options.policy().upTo(2));
            var health = health(kfp);
            if (health != null && namespace(connection, health)) {
                access(kfp);
            }
        } catch (SettingsException e) {
            bad("settings", String.valueOf(e.getMessage()), ExitCode.USAGE);
        }
    }

    private @Nullable Health health(KfpClient kfp) {
        try {
            var health = kfp.health();
            good(
                    "server",
                    "KFP " + (health.tagName() == null ? "of an unknown release" : health.tagName()) + ", "
                            + (health.multiUser() ? "for several users" : "for one user"));
            return health;
        } catch (NotFoundException e) {
            bad(
                    "server",
                    "a server answers, but KFP's API is not there: " + e.getMessage()
                            + " Behind Kubeflow's gateway an endpoint ends in '/pipeline', elsewhere it is the service"
                            + " 'ml-pipeline' on port 8888.",
                    ExitCode.UNAVAILABLE);
        } catch (KfpException e) {
            bad("server", String.valueOf(e.getMessage()), Failures.code(e));
        }
        return null;
    }

    private boolean namespace(Connection connection, Health health) {
        if (health.multiUser() && connection.namespace() == null) {
            bad(
                    "namespace",
                    "the server has several users, and no namespace is set. Give --namespace, or set "
                            + Setting.NAMESPACE.variable() + ".",
                    ExitCode.USAGE);
            return false;
        }
        good("namespace", connection.namespace() == null ? "none is needed" : "'" + connection.namespace() + "'");
        return true;
    }

    private void access(KfpClient kfp) {
        try (var experiments = kfp.experiments().list(Query.<Experiment>all().inPagesOf(1))) {
            good(
                    "access",
                    experiments.findFirst().isPresent()
                            ? "experiments can be listed"
                            : "experiments can be listed; there are none yet");
        } catch (KfpException e) {
            bad("access", String.valueOf(e.getMessage()), Failures.code(e));
        }
    }

    private static String place(Settings settings) {
        return settings.get(Setting.ENDPOINT)
                .or(() -> settings.get(Setting.KUBECONFIG))
                .map(found -> found.origin().toString())
                .orElse("nowhere");
    }

    private static String identity(Credentials credentials) {
        if (credentials instanceof Credentials.None) {
            return "none; enough where everybody may do everything";
        } else if (credentials instanceof Credentials.TokenFile token) {
            return "the token in '" + token.file() + "'";
        } else if (credentials instanceof Credentials.BearerToken) {
            return "a token";
        } else if (credentials instanceof Credentials.Cookie) {
            return "a cookie";
        } else if (credentials instanceof Credentials.Headers headers) {
            return "the headers " + headers.headers().keySet();
        }
        return "a login as '" + ((Credentials.DexLogin) credentials).user() + "'";
    }

    private void good(String check, String words) {
        findings.add(new Finding(check, true, words));
    }

    private void bad(String check, String words, int exitCode) {
        findings.add(new Finding(check, false, words));
        code = exitCode;
    }
}
