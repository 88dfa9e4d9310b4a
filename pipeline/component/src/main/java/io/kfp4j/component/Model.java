package io.kfp4j.component;

import java.nio.file.Path;

/** A trained or untrained model (KFP's {@code system.Model}). */
@SchemaTitle("system.Model")
public final class Model extends Artifact {

    public Model(StoredArtifact stored) {
        super(stored);
    }

    /** A local file or folder as a model, for calling a component directly. */
    public static Model at(Path path) {
        return new Model(StoredArtifact.at(path));
    }
}
