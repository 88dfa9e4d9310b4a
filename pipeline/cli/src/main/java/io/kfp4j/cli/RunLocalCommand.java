package io.kfp4j.cli;

import io.kfp4j.local.LocalRunOptions;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.RunMode;
import io.kfp4j.local.Secrets;
import io.kfp4j.local.Terminal;
import io.kfp4j.local.TerminalProgress;
import io.kfp4j.local.artifact.ArtifactStore;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.report.RunReport;
import io.kfp4j.local.s3.S3ArtifactStore;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a pipeline on this machine. */
@Command(
        name = "local",
        description = "Run a pipeline on this machine.",
        footer = {"", "Example:", "  kfp4j run local iris.yaml -cp 'components/*' --param epochs=10"})
final class RunLocalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "<file|class>", description = "A compiled pipeline, or the class of a pipeline.")
    private String source = "";

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Mixin
    private ParameterArguments parameters = new ParameterArguments();

    @Option(
            names = "--root",
            paramLabel = "<folder>",
            description = "Where runs keep their records, logs and artifacts (${DEFAULT-VALUE}).")
    private Path root = Path.of("local_outputs");

    @Option(
            names = "--pipeline-root",
            paramLabel = "<root>",
            description = {
                "Where artifacts go, if not below --root: a folder, or s3://bucket/prefix",
                "with S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY in the environment."
            })
    private @Nullable String pipelineRoot;

    @Option(
            names = "--mode",
            paramLabel = "<mode>",
            converter = ModeConverter.class,
            description = "in-process: Java components in this JVM; subprocess: each task as a process (in-process).")
    private RunMode mode = RunMode.IN_PROCESS;

    @Option(
            names = "--secrets",
            paramLabel = "<file>",
            description = "Kubernetes Secrets, or keys and values by name, in YAML.")
    private @Nullable Path secrets;

    @Option(names = "--config-maps", paramLabel = "<file>", description = "The same for ConfigMaps.")
    private @Nullable Path configMaps;

    @Option(
            names = "--env",
            paramLabel = "<NAME>=<value>",
            description = "An environment variable for all tasks; may be given again.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(names = "--no-cache", description = "Run every task, whatever earlier runs have left.")
    private boolean noCache;

    @Option(
            names = "--resume",
            paramLabel = "<folder>",
            description = "Go on with a run that failed or was interrupted.")
    private @Nullable Path resume;

    @Option(
            names = "--parallelism",
            paramLabel = "<n>",
            description = "How many tasks run at a time (one for each processor).")
    private @Nullable Integer parallelism;

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.table;

    @Override
    public Integer call() throws IOException {
        var loader = classPath.loader();
        var pipeline = new Source(command, source).pipeline(loader, compileOptions.options());
        // In this JVM components are looked for where the thread's class loader looks.
        Thread.currentThread().setContextClassLoader(loader);
        var run = new LocalRunner().run(pipeline, options(pipeline));
        var streams = command.commandLine();
        var report = run.folder().resolve(RunReport.FILE);
        var record = run.folder().resolve(RunRecords.FILE);
        var tree = Json.parse(Files.readString(record), record.toString());
        streams.getOut().print(output.text(tree, RunTable.of(run)));
        streams.getErr().println("Record: " + record);
        streams.getErr().println("Report: " + report);
        return run.state() == RunState.SUCCEEDED ? ExitCode.OK : ExitCode.RUN_FAILED;
    }

    private LocalRunOptions options(CompiledPipeline pipeline) throws IOException {
        var options = LocalRunOptions.builder()
                .parameters(parameters.values(pipeline))
                .workFolder(root)
                .mode(mode)
                .classPath(classPath.forProcesses())
                .caching(!noCache)
                .listener(TerminalProgress.on(command.commandLine().getErr(), Terminal.isWatched(), System.getenv()));
        environment.forEach(options::environment);
        if (pipelineRoot != null) {
            options.pipelineRoot(pipelineRoot);
            store(pipelineRoot).ifPresent(options::store);
        }
        if (secrets != null) {
            options.secrets(Secrets.fromFile(secrets));
        }
        if (configMaps != null) {
            options.configMaps(Secrets.configMapsFromFile(configMaps));
        }
        if (resume != null) {
            options.resume(resume);
        }
        if (parallelism != null) {
            if (parallelism < 1) {
                throw new ParameterException(
                        command.commandLine(), "Parallelism is " + parallelism + ". It must be 1 or more.");
            }
            options.parallelism(parallelism);
        }
        return options.build();
    }

    private Optional<ArtifactStore> store(String root) {
        if (!root.matches("(s3|minio)://.*")) {
            return Optional.empty();
        }
        try {
            var variables = new HashMap<>(System.getenv());
            variables.putAll(environment);
            return Optional.of(S3ArtifactStore.fromEnvironment(variables));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--pipeline-root " + root + ": " + e.getMessage(), e);
        }
    }
}
