package io.kfp4j.cli;

import io.kfp4j.spec.format.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about the objects in which a Kubernetes-native Kubeflow keeps pipelines. */
final class ManifestOptions {

    @Option(names = "--namespace", paramLabel = "<name>", description = "The namespace of the manifests.")
    private @Nullable String namespace;

    @Option(
            names = "--pipeline-name",
            paramLabel = "<name>",
            description = "The name of the Pipeline in the manifests; that in the spec if left out.")
    private @Nullable String pipelineName;

    @Option(
            names = "--pipeline-display-name",
            paramLabel = "<name>",
            description = "What people read as the name of the Pipeline.")
    private @Nullable String pipelineDisplayName;

    @Option(
            names = "--pipeline-version-name",
            paramLabel = "<name>",
            description = "The name of the PipelineVersion; if left out, one that is new whenever the spec is.")
    private @Nullable String versionName;

    @Option(
            names = "--pipeline-version-display-name",
            paramLabel = "<name>",
            description = "What people read as the name of the PipelineVersion.")
    private @Nullable String versionDisplayName;

    boolean isGiven() {
        return Stream.of(namespace, pipelineName, pipelineDisplayName, versionName, versionDisplayName)
                .anyMatch(each -> each != null);
    }

    Manifest manifest() {
        return new Manifest(namespace, pipelineName, pipelineDisplayName, versionName, versionDisplayName);
    }
}
