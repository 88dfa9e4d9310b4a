package io.kfp4j.argo.object;

/** One run of a pipeline: the controller starts it as soon as it is there. */
public record Workflow(String apiVersion, String kind, Metadata metadata, WorkflowSpec spec) implements ArgoObject {

    public Workflow(Metadata metadata, WorkflowSpec spec) {
        this(API_VERSION, "Workflow", metadata, spec);
    }
}
