package io.kfp4j.component;

import java.nio.file.Path;

/** Named numbers about a task, shown and compared in the Kubeflow UI (KFP's {@code system.Metrics}). */
@SchemaTitle("system.Metrics")
public final class Metrics extends Artifact {

    public Metrics(StoredArtifact stored) {
        super(stored);
    }

    /** A local file or folder as a set of metrics, for calling a component directly. */
    public static Metrics at(Path path) {
        return new Metrics(StoredArtifact.at(path));
    }

    /** Records one number, {@code accuracy} or {@code loss}. */
    public void logMetric(String name, double value) {
        putMetadata(name, value);
    }
}
