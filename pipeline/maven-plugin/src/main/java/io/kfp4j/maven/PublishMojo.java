package io.kfp4j.maven;

import io.kfp4j.client.Publication;
import io.kfp4j.client.Published;
import io.kfp4j.client.connection.Places;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Makes sure that a server of KFP has the project's pipelines as they are now; publishing the same twice changes nothing. */
@Mojo(name = "publish", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class PublishMojo extends PipelineMojo {

    /** The server's address, everything before {@code /apis/v2beta1}; {@code KF_PIPELINES_ENDPOINT} and its kin if left out. */
    @Parameter(property = "kfp4j.endpoint")
    @Nullable
    String endpoint;

    /** The user's namespace, where the server has several. */
    @Parameter(property = "kfp4j.namespace")
    @Nullable
    String namespace;

    /** The name of the versions, such as the project's; one that is new whenever the pipeline is, if left out. */
    @Parameter(property = "kfp4j.pipelineVersion")
    @Nullable
    String pipelineVersion;

    /** What people read about the versions. */
    @Parameter(property = "kfp4j.versionDescription")
    @Nullable
    String versionDescription;

    /** Where the source is. */
    @Parameter(property = "kfp4j.codeSourceUrl", defaultValue = "${project.scm.url}")
    @Nullable
    String codeSourceUrl;

    @Override
    void execute(ProjectClassPath classPath, ClassLoader loader) throws IOException, MojoFailureException {
        var all = compile(classPath, loader);
        if (all.isEmpty()) {
            return;
        }
        var client = Server.of(endpoint, namespace, Places.ofProcess());
        for (ProjectPipeline each : all) {
            var published = client.publish(publication(each));
            var link = client.links()
                    .pipeline(
                            String.valueOf(published.pipeline().pipelineId()),
                            published.version().pipelineVersionId());
            getLog().info(sentence(each, published) + ": " + link);
        }
    }

    private Publication publication(ProjectPipeline of) {
        return new Publication(of.compiled(), null, pipelineVersion, versionDescription, codeSourceUrl);
    }

    private static String sentence(ProjectPipeline of, Published published) {
        var version = "version '" + published.version().anyName() + "' of pipeline '" + of.name() + "'";
        return switch (published.change()) {
            case NONE -> "The server has " + version;
            case VERSION -> "Published " + version;
            case PIPELINE -> "Published " + version + ", its first";
        };
    }
}
