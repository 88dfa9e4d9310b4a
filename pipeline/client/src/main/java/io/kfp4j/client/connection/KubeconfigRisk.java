package io.kfp4j.client.connection;

/** What a kubeconfig can ask for that is refused unless it is allowed. Running programs and plug-ins is never done. */
public enum KubeconfigRisk {
    /** Believes any server. */
    SKIP_TLS_VERIFY,
    /** Sends credentials unencrypted. */
    CLEAR_TEXT,
    /** Reads files outside the kubeconfig's own folder. */
    OUTSIDE_FILES
}
