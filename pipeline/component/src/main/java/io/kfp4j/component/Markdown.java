package io.kfp4j.component;

import java.nio.file.Path;

/** A note that the Kubeflow UI shows beside the task: write Markdown text to {@link #path()} (KFP's {@code system.Markdown}). */
@SchemaTitle("system.Markdown")
public final class Markdown extends Artifact {

    public Markdown(StoredArtifact stored) {
        super(stored);
    }

    /** A local file or folder as a note, for calling a component directly. */
    public static Markdown at(Path path) {
        return new Markdown(StoredArtifact.at(path));
    }
}
