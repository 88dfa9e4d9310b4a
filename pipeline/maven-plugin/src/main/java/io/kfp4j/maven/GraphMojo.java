package io.kfp4j.maven;

import io.kfp4j.graph.DotGraph;
import io.kfp4j.graph.GraphNode;
import io.kfp4j.graph.MermaidGraph;
import io.kfp4j.graph.PipelineGraph;
import io.kfp4j.graph.SvgGraph;
import io.kfp4j.spec.format.WholeFile;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Draws the project's pipelines. */
@Mojo(
        name = "graph",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class GraphMojo extends PipelineMojo {

    /** The languages of drawings. */
    enum Language {
        svg(".svg"),
        mermaid(".mmd"),
        dot(".dot");

        private final String suffix;

        Language(String suffix) {
            this.suffix = suffix;
        }

        String text(GraphNode graph) {
            return switch (this) {
                case svg -> SvgGraph.document(graph);
                case mermaid -> MermaidGraph.text(graph);
                case dot -> DotGraph.text(graph);
            };
        }
    }

    /** Where the drawings go, each called like its pipeline. */
    @Parameter(property = "kfp4j.graphDirectory", defaultValue = "${project.build.directory}/kfp4j")
    File graphDirectory;

    /** {@code svg}, {@code mermaid} or {@code dot}. */
    @Parameter(property = "kfp4j.graphFormat", defaultValue = "svg")
    Language graphFormat;

    @Override
    void execute(ProjectClassPath classPath, ClassLoader loader) throws IOException, MojoFailureException {
        for (ProjectPipeline each : compile(classPath, loader)) {
            var file = graphDirectory.toPath().resolve(each.name() + graphFormat.suffix);
            WholeFile.write(file, graphFormat.text(PipelineGraph.of(each.compiled())));
            getLog().info("Drew '" + file + "'.");
        }
    }
}
