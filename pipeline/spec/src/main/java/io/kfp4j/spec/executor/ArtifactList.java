package io.kfp4j.spec.executor;

import java.util.List;

/** The artifacts of one input or output; one, except where an input is a list. */
public record ArtifactList(List<RuntimeArtifact> artifacts) {
    public ArtifactList {
        artifacts = List.copyOf(artifacts);
    }
}
