package io.kfp4j.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that run one pipeline of the project. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class OnePipelineMojo extends PipelineMojo {

    @Parameter(defaultValue = "${session.userProperties}", readonly = true, required = true)
    Properties userProperties;

    /** The name or class of the pipeline, where the module has several. */
    @Parameter(property = "kfp4j.pipeline")
    @Nullable
    String pipeline;

    /**
     * The parameters of the pipeline, lists and structs as JSON: {@code <epochs>50</epochs>}. {@code -Dkfp4j.parameter.epochs=50} wins over
     * the pom, the pom over the file.
     */
    @Parameter
    Map<String, String> parameters = Map.of();

    /** A YAML or JSON file of parameters. */
    @Parameter(property = "kfp4j.parametersFile")
    @Nullable
    File parametersFile;

    /** The pipeline that is meant; empty, and said so, where the module has none. */
    final Optional<ProjectPipeline> chosen(ProjectClassPath classPath, ClassLoader loader)
            throws IOException, MojoFailureException {
        var all = compile(classPath, loader);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (pipeline == null) {
            if (all.size() == 1) {
                return Optional.of(all.get(0));
            }
            throw new MojoFailureException(
                    "There are several pipelines, " + names(all) + ". Choose one with -Dkfp4j.pipeline=<name>.");
        }
        return Optional.of(all.stream()
                .filter(each -> each.name().equals(pipeline) || each.className().equals(pipeline))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("There is no pipeline '" + pipeline + "' in '"
                        + project.getArtifactId() + "'. Choose one of " + names(all) + ".")));
    }

    final Map<String, Object> values(ProjectPipeline of) {
        return new ParameterValues(of.compiled())
                .file(parametersFile == null ? null : parametersFile.toPath())
                .texts(parameters)
                .properties(userProperties)
                .values();
    }

    private static List<String> names(List<ProjectPipeline> pipelines) {
        return pipelines.stream().map(ProjectPipeline::name).toList();
    }
}
