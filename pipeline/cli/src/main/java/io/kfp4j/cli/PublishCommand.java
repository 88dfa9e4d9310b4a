package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.Publication;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes sure that the server has a pipeline. */
@Command(
        name = "publish",
        description = {
            "Make sure that the server has a pipeline: create it, add a version, or change nothing.",
            "A version's name ends in a hash of what it does, so that publishing the same again changes nothing."
        },
        footer = {"", "Example:", "  kfp4j pipeline publish iris.yaml"})
final class PublishCommand extends ServerCommand {

    @Parameters(paramLabel = "<class|file>", description = "The class of a pipeline, or a compiled one.")
    private String source = "";

    @Option(names = "--name", paramLabel = "<name>", description = "The pipeline's name, if not that in the spec.")
    private @Nullable String name;

    @Option(
            names = "--version-name",
            paramLabel = "<name>",
            description = "The version's name, if not the pipeline's and a hash.")
    private @Nullable String versionName;

    @Option(names = "--description", paramLabel = "<text>", description = "What to say about the version.")
    private @Nullable String description;

    @Option(names = "--code-source-url", paramLabel = "<url>", description = "Where the pipeline's source is.")
    private @Nullable String codeSourceUrl;

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Override
    int ask(KfpClient kfp) throws IOException {
        var compiled = new Source(command(), source).pipeline(classPath.loader(), compileOptions.options());
        var published = kfp.publish(new Publication(compiled, name, versionName, description, codeSourceUrl));
        var version = published.version();
        talk(
                switch (published.change()) {
                    case NONE -> "The server has this version already.";
                    case VERSION ->
                        "A version is added to pipeline '"
                                + published.pipeline().anyName() + "'.";
                    case PIPELINE -> "Pipeline '" + published.pipeline().anyName() + "' is created.";
                });
        var id = version.pipelineId();
        if (id != null) {
            talk("See " + kfp.links().pipeline(id, version.pipelineVersionId()));
        }
        print(version, Resources.versions().of(version));
        return ExitCode.OK;
    }
}
