package io.kfp4j.argo.object;

import io.kfp4j.spec.format.Yaml;

/** An object for Argo's controller: what {@code kubectl apply} and the Argo Server take. */
public sealed interface ArgoObject permits Workflow, WorkflowTemplate, CronWorkflow {

    /** The version of Argo's API that all objects are of. */
    String API_VERSION = "argoproj.io/v1alpha1";

    /** What sort of object this is. */
    String kind();

    /** Its name and place. */
    Metadata metadata();

    /** The object as one YAML document. */
    default String yaml() {
        return Yaml.write((Record) this);
    }
}
