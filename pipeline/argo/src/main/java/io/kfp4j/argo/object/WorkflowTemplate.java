package io.kfp4j.argo.object;

/** A pipeline kept on the cluster, from which runs are submitted. */
public record WorkflowTemplate(String apiVersion, String kind, Metadata metadata, WorkflowSpec spec)
        implements ArgoObject {

    public WorkflowTemplate(Metadata metadata, WorkflowSpec spec) {
        this(API_VERSION, "WorkflowTemplate", metadata, spec);
    }
}
