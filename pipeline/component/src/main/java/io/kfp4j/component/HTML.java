package io.kfp4j.component;

import java.nio.file.Path;

/** A page that the Kubeflow UI shows beside the task: write HTML text to {@link #path()} (KFP's {@code system.HTML}). */
@SchemaTitle("system.HTML")
public final class HTML extends Artifact {

    public HTML(StoredArtifact stored) {
        super(stored);
    }

    /** A local file or folder as a page, for calling a component directly. */
    public static HTML at(Path path) {
        return new HTML(StoredArtifact.at(path));
    }
}
