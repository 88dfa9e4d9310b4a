package io.kfp4j.maven;

import io.kfp4j.compiler.ImageCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the project's pipelines to files that Kubeflow takes. Does nothing where neither classes nor settings have changed; writes
 * nothing if one of the pipelines has a problem.
 */
@Mojo(
        name = "compile",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class CompileMojo extends PipelineMojo {

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /** Where the files go, each called like its pipeline. */
    @Parameter(property = "kfp4j.outputDirectory", defaultValue = "${project.build.directory}/kfp4j")
    File outputDirectory;

    /** {@code yaml} or {@code json}, for uploads; {@code kubernetes}, for a Kubeflow that keeps pipelines in Kubernetes. */
    @Parameter(property = "kfp4j.format", defaultValue = "yaml")
    Format format;

    /** The namespace in manifests. */
    @Parameter(property = "kfp4j.namespace")
    @Nullable
    String namespace;

    @Override
    void execute(ProjectClassPath classPath, ClassLoader loader) throws IOException, MojoFailureException {
        var folder = outputDirectory.toPath();
        var files = new PipelineFiles(folder, new Stamp(stampFile()));
        var digest = digest(classPath);
        if (files.areUpToDate(digest)) {
            getLog().info("Pipelines are up to date.");
            return;
        }
        var texts = new LinkedHashMap<String, String>();
        for (ProjectPipeline each : compile(classPath, loader)) {
            texts.put(format.fileName(each.name()), format.text(each.compiled(), namespace));
        }
        var changed = files.write(digest, texts);
        if (!texts.isEmpty()) {
            getLog().info("Compiled " + texts.keySet() + " to '" + folder + "', " + changed.size() + " changed.");
        }
    }

    private Path stampFile() {
        return Path.of(project.getBuild().getDirectory())
                .resolve("kfp4j-status")
                .resolve(execution.getExecutionId() + ".txt");
    }

    private String digest(ProjectClassPath classPath) throws IOException, MojoFailureException {
        return new InputDigest()
                .add(plugin.getVersion())
                .add(pipelines.toString())
                .add(compilerOptions().images(ImageCatalog.pattern("%s")).toString())
                .add(images + " " + new TreeMap<>(imagesByComponent))
                .add(format + " " + namespace + " " + outputDirectory)
                .add(classPath.entries(), outputDirectory.toPath())
                .text();
    }
}
