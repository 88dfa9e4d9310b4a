package io.kfp4j.maven;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.Manifest;
import io.kfp4j.spec.format.SpecWriter;
import org.jspecify.annotations.Nullable;

/** How compiled pipelines are written; the words are those of the pom. */
enum Format {
    /** What the Kubeflow UI takes. */
    yaml(".yaml"),
    /** The same, without a platform specification. */
    json(".json"),
    /** Manifests for a Kubeflow that keeps pipelines in Kubernetes. */
    kubernetes(".yaml");

    private final String suffix;

    Format(String suffix) {
        this.suffix = suffix;
    }

    String fileName(String pipeline) {
        return pipeline + suffix;
    }

    /**
     * The whole text.
     *
     * @param namespace of manifests
     */
    String text(CompiledPipeline pipeline, @Nullable String namespace) {
        return switch (this) {
            case yaml -> SpecWriter.yaml(pipeline);
            case json -> SpecWriter.json(pipeline);
            case kubernetes -> new Manifest(namespace, null, null, null, null).yaml(pipeline);
        };
    }
}
