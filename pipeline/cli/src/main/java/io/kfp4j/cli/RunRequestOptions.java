package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.spec.CompiledPipeline;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The arguments that say what is to run, and how. */
final class RunRequestOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "<class|file>",
            description = "The class of a pipeline, or a compiled one; or else --pipeline.")
    private @Nullable String source;

    @Option(names = "--pipeline", paramLabel = "<name|id>", description = "A pipeline that the server has.")
    private @Nullable String pipeline;

    @Option(
            names = "--pipeline-version",
            paramLabel = "<name|id>",
            description = "One of its versions; the newest if left out.")
    private @Nullable String version;

    @Option(
            names = "--name",
            paramLabel = "<name>",
            description = "How it is shown; the pipeline's name and the time if left out.")
    private @Nullable String name;

    @Option(names = "--description", paramLabel = "<text>", description = "What to say about it.")
    private @Nullable String description;

    @Option(
            names = "--experiment",
            paramLabel = "<name>",
            description = "Its experiment, made if there is none; or KF_PIPELINES_DEFAULT_EXPERIMENT_NAME.")
    private @Nullable String experiment;

    @Option(names = "--pipeline-root", paramLabel = "<uri>", description = "Where artifacts go: s3://bucket/prefix.")
    private @Nullable String pipelineRoot;

    @Option(names = "--service-account", paramLabel = "<name>", description = "As whom its pods run.")
    private @Nullable String serviceAccount;

    @Option(
            names = "--cache",
            negatable = true,
            description = "Use, or do not use, results of earlier runs, whatever the pipeline says.")
    private @Nullable Boolean cache;

    @Option(
            names = "--request-id",
            paramLabel = "<id>",
            description = "An id of your own, such as a build's: asked for again, the same is not started twice.")
    private @Nullable String requestId;

    @Mixin
    private ParameterArguments parameters = new ParameterArguments();

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    RunRequest request(KfpClient kfp) throws IOException {
        if ((source == null) == (pipeline == null)) {
            throw wrong("Name one thing to run: a class or file, or a pipeline of the server with --pipeline.");
        }
        if (version != null && pipeline == null) {
            throw wrong("A version is one of a pipeline. Name that with --pipeline.");
        }
        return options(source == null ? ofServer(kfp, String.valueOf(pipeline)) : ofSource(source));
    }

    private RunRequest ofSource(String classOrFile) throws IOException {
        var compiled = new Source(command, classOrFile).pipeline(classPath.loader(), compileOptions.options());
        return RunRequest.of(compiled).parameters(values(compiled));
    }

    private RunRequest ofServer(KfpClient kfp, String nameOrId) throws IOException {
        var names = new Names(kfp);
        var parent = names.pipeline(nameOrId);
        PipelineVersion found = version == null ? names.newestVersion(parent) : names.version(parent, version);
        var compiled = found.pipeline();
        return RunRequest.of(found).parameters(compiled == null ? Map.of() : values(compiled));
    }

    /** What is null is left out, so that the pipeline's default applies. */
    private Map<String, Object> values(CompiledPipeline compiled) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        parameters.values(compiled).forEach((key, value) -> {
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    private RunRequest options(RunRequest plain) {
        var request = plain;
        if (name != null) {
            request = request.named(name);
        }
        if (description != null) {
            request = request.describedAs(description);
        }
        if (experiment != null) {
            request = request.inExperiment(experiment);
        }
        if (pipelineRoot != null) {
            request = request.pipelineRoot(pipelineRoot);
        }
        if (serviceAccount != null) {
            request = request.serviceAccount(serviceAccount);
        }
        if (cache != null) {
            request = request.caching(cache);
        }
        try {
            return requestId == null ? request : request.requestId(requestId);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
