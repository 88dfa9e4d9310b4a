package io.kfp4j.maven;

import io.kfp4j.local.LocalRunOptions;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.RunMode;
import io.kfp4j.local.Secrets;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.report.RunReport;
import io.kfp4j.local.s3.S3ArtifactStore;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs one of the project's pipelines on this machine. */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class RunMojo extends OnePipelineMojo {

    /** {@code in-process}: Java components in Maven's JVM; {@code subprocess}: each task as a process. */
    @Parameter(property = "kfp4j.mode", defaultValue = "in-process")
    String mode;

    /** Where runs keep their records, logs and artifacts. */
    @Parameter(property = "kfp4j.runDirectory", defaultValue = "${project.build.directory}/local_outputs")
    File runDirectory;

    /**
     * Where artifacts go, if not there: a folder, or {@code s3://bucket/prefix} with {@code S3_ENDPOINT}, {@code S3_ACCESS_KEY_ID} and
     * {@code S3_SECRET_ACCESS_KEY} in the environment.
     */
    @Parameter(property = "kfp4j.pipelineRoot")
    @Nullable
    String pipelineRoot;

    /** Kubernetes Secrets, or keys and values by name, in YAML. */
    @Parameter(property = "kfp4j.secretsFile")
    @Nullable
    File secretsFile;

    /** The same for ConfigMaps. */
    @Parameter(property = "kfp4j.configMapsFile")
    @Nullable
    File configMapsFile;

    /** Environment variables for all tasks. */
    @Parameter
    Map<String, String> environment = Map.of();

    /** Whether results of earlier runs are used. */
    @Parameter(property = "kfp4j.cache", defaultValue = "true")
    boolean cache;

    /** How many tasks run at a time; one for each processor if left out. */
    @Parameter(property = "kfp4j.parallelism")
    @Nullable
    Integer parallelism;

    /** The folder of a run that failed or was interrupted, to go on with. */
    @Parameter(property = "kfp4j.resume")
    @Nullable
    File resume;

    @Override
    void execute(ProjectClassPath classPath, ClassLoader loader) throws IOException, MojoFailureException {
        var chosen = chosen(classPath, loader);
        if (chosen.isEmpty()) {
            return;
        }
        var run = new LocalRunner().run(chosen.get().compiled(), options(chosen.get(), classPath));
        var report = run.folder().resolve(RunReport.FILE);
        if (run.state() != RunState.SUCCEEDED) {
            throw new MojoFailureException("Run " + run.runId() + " of " + run.pipelineName() + " " + run.state()
                    + (run.error() == null ? "" : ": " + run.error()) + "\nReport: " + report);
        }
        getLog().info(run.state() + " Report: " + report);
    }

    private LocalRunOptions options(ProjectPipeline pipeline, ProjectClassPath classPath) throws MojoFailureException {
        var options = LocalRunOptions.builder()
                .parameters(values(pipeline))
                .workFolder(runDirectory.toPath())
                .mode(runMode())
                .classPath(classPath.with(plugin.getArtifacts()))
                .caching(cache)
                .listener(new LoggedProgress(getLog()));
        environment.forEach(options::environment);
        if (secretsFile != null) {
            options.secrets(Secrets.fromFile(secretsFile.toPath()));
        }
        if (configMapsFile != null) {
            options.configMaps(Secrets.configMapsFromFile(configMapsFile.toPath()));
        }
        if (resume != null) {
            options.resume(resume.toPath());
        }
        try {
            if (parallelism != null) {
                options.parallelism(parallelism);
            }
            if (pipelineRoot != null) {
                options.pipelineRoot(pipelineRoot);
                keepIn(pipelineRoot, options);
            }
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
        return options.build();
    }

    private RunMode runMode() throws MojoFailureException {
        return switch (mode) {
            case "in-process" -> RunMode.IN_PROCESS;
            case "subprocess" -> RunMode.SUBPROCESS;
            default -> throw new MojoFailureException("'" + mode + "' is no mode. Say in-process or subprocess.");
        };
    }

    private void keepIn(String root, LocalRunOptions.Builder options) {
        if (root.matches("(s3|minio)://.*")) {
            var variables = new HashMap<>(System.getenv());
            variables.putAll(environment);
            options.store(S3ArtifactStore.fromEnvironment(variables));
        }
    }
}
