package io.kfp4j.kserve;

/** What a kubeconfig can do beyond naming a cluster and a credential. */
public enum KubeconfigRisk {
    /** Runs a program of the file's choice. */
    EXEC,
    /** Hands tokens to a plug-in of the file's choice. */
    AUTH_PROVIDER,
    /** Believes any server. */
    SKIP_TLS_VERIFY,
    /** Sends credentials and objects unencrypted. */
    CLEAR_TEXT,
    /** Reads files outside the kubeconfig's own folder. */
    OUTSIDE_FILES
}
