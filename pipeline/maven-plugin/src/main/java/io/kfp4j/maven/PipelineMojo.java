package io.kfp4j.maven;

import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.ImageCatalog;
import io.kfp4j.compiler.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: which pipelines, and how they are compiled. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class PipelineMojo extends AbstractMojo {
    private static final String NO_CODE = "pom";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin;

    /** Whether to do nothing. */
    @Parameter(property = "kfp4j.skip", defaultValue = "false")
    boolean skip;

    /** The classes of pipelines, or of components that are wanted on their own; all pipelines of the module if left out. */
    @Parameter
    List<String> pipelines = List.of();

    /** Where the components' images are; {@code %s} is a component's name: {@code registry.example/team/%s:1.0}. */
    @Parameter(property = "kfp4j.images")
    @Nullable
    String images;

    /** The images of single components, by the component's name: {@code <train-model>registry.example/gpu/train:2</train-model>}. */
    @Parameter
    Map<String, String> imagesByComponent = Map.of();

    /** The release of the servers in question, {@code 2.16.1}; what they would lose is refused. */
    @Parameter(property = "kfp4j.targetBackend")
    @Nullable
    String targetBackend;

    /** Whether tasks that do not say otherwise are run again every time. */
    @Parameter(property = "kfp4j.disableExecutionCachingByDefault", defaultValue = "false")
    boolean disableExecutionCachingByDefault;

    /** Whether to let through what KFP's format can say and no server of Kubeflow carries out. */
    @Parameter(property = "kfp4j.beyondKubeflow", defaultValue = "false")
    boolean beyondKubeflow;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("kfp4j is skipped.");
            return;
        }
        if (NO_CODE.equals(project.getPackaging())) {
            getLog().debug("A project of packaging 'pom' has no pipelines.");
            return;
        }
        var before = Thread.currentThread().getContextClassLoader();
        var classPath = ProjectClassPath.of(project, plugin.getVersion());
        try (var loader = new ProjectClassLoader(classPath.entries(), PipelineMojo.class.getClassLoader())) {
            // Pipelines and, in this JVM, components are looked for where the thread's class loader looks.
            Thread.currentThread().setContextClassLoader(loader);
            execute(classPath, loader);
        } catch (IOException e) {
            throw Failures.of(e);
        } catch (RuntimeException e) {
            throw Failures.of(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Does the goal's work. */
    abstract void execute(ProjectClassPath classPath, ClassLoader loader) throws IOException, MojoFailureException;

    final CompilerOptions compilerOptions() throws MojoFailureException {
        try {
            var options = CompilerOptions.fromEnvironment();
            var everywhere = images == null ? options.images().pattern() : images;
            options = options.images(new ImageCatalog(everywhere, imagesByComponent))
                    .beyondKubeflow(beyondKubeflow);
            if (targetBackend != null) {
                options = options.targetBackend(Release.of(targetBackend));
            }
            return disableExecutionCachingByDefault ? options.caching(false) : options;
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The pipelines, compiled in memory. */
    final List<ProjectPipeline> compile(ProjectClassPath classPath, ClassLoader loader)
            throws IOException, MojoFailureException {
        var compiled = new ProjectPipelines(classPath, loader, getLog()).compile(pipelines, compilerOptions());
        if (compiled.isEmpty()) {
            var why = Files.isDirectory(classPath.classes())
                    ? "."
                    : ", which has no classes. If it should, compile them first: 'mvn process-classes kfp4j:…'.";
            getLog().info("There are no pipelines in '" + project.getArtifactId() + "'" + why);
        }
        return compiled;
    }
}
