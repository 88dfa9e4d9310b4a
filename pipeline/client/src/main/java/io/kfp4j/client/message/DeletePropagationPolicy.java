package io.kfp4j.client.message;

/** What becomes of the objects that belong to one that is deleted, in Kubernetes' words. */
public enum DeletePropagationPolicy {
    DELETE_PROPAGATION_POLICY_UNSPECIFIED,
    FOREGROUND,
    BACKGROUND,
    ORPHAN
}
