package io.kfp4j.client.connection;

import java.util.Locale;

/** What can be set about a connection. */
public enum Setting {
    ENDPOINT("KF_PIPELINES_ENDPOINT"),
    UI_ENDPOINT("KF_PIPELINES_UI_ENDPOINT"),
    NAMESPACE("KFP4J_NAMESPACE"),
    /** Sent as it is; best in the environment, never on a command line that others can see. */
    TOKEN("KFP4J_TOKEN"),
    TOKEN_FILE("KF_PIPELINES_SA_TOKEN_PATH"),
    COOKIE("KFP4J_COOKIE"),
    /** Headers of one's own, {@code name=value}, with commas between. */
    HEADERS("KFP4J_HEADERS"),
    /** For Dex's login form. */
    USER("KFP4J_USER"),
    PASSWORD("KFP4J_PASSWORD"),
    /** A file of certificates in PEM that sign the server's. */
    CA_FILE("KFP4J_CA_FILE"),
    /** {@code host:port}; {@code HTTPS_PROXY} and {@code NO_PROXY} count as well. */
    PROXY("KFP4J_PROXY"),
    /** A kubeconfig, to reach KFP through the Kubernetes API where no endpoint is set. */
    KUBECONFIG("KFP4J_KUBECONFIG"),
    KUBE_CONTEXT("KFP4J_KUBE_CONTEXT"),
    /** Where KFP itself is installed. */
    SYSTEM_NAMESPACE("KFP4J_SYSTEM_NAMESPACE"),
    EXPERIMENT("KF_PIPELINES_DEFAULT_EXPERIMENT_NAME"),
    OVERRIDE_EXPERIMENT("KF_PIPELINES_OVERRIDE_EXPERIMENT_NAME"),
    ALLOW_CLEAR_TEXT("KFP4J_ALLOW_CLEAR_TEXT"),
    ALLOW_SKIP_TLS_VERIFY("KFP4J_ALLOW_SKIP_TLS_VERIFY"),
    ALLOW_OUTSIDE_FILES("KFP4J_ALLOW_OUTSIDE_FILES");

    private final String variable;

    Setting(String variable) {
        this.variable = variable;
    }

    /** The environment variable. */
    public String variable() {
        return variable;
    }

    /** The option of the command line, {@code --token-file}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key in the context file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody should see the value. */
    public boolean isSecret() {
        return this == TOKEN || this == COOKIE || this == HEADERS || this == PASSWORD;
    }
}
