package io.kfp4j.component;

import java.nio.file.Path;

/** Data to learn from or to score on (KFP's {@code system.Dataset}). */
@SchemaTitle("system.Dataset")
public final class Dataset extends Artifact {

    public Dataset(StoredArtifact stored) {
        super(stored);
    }

    /** A local file or folder as a dataset, for calling a component directly. */
    public static Dataset at(Path path) {
        return new Dataset(StoredArtifact.at(path));
    }
}
