package io.kfp4j.cli;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecWriter;
import io.kfp4j.spec.format.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the spec of a class: what the Kubeflow UI takes. */
@Command(
        name = "compile",
        description = "Compile a pipeline or component to the file that Kubeflow takes.",
        footer = {
            "",
            "Examples:",
            "  kfp4j compile com.example.IrisPipeline -cp target/classes -o iris.yaml",
            "  kfp4j compile iris.yaml --format kubernetes --namespace team-a | kubectl apply -f -"
        })
final class CompileCommand implements Callable<Integer> {

    /** What is written. */
    enum Format {
        spec,
        kubernetes
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "<class|file>",
            description = "A class that implements Pipeline or Component, or a file compiled before.")
    private String source = "";

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<file>",
            description = "Where to write, .yaml or .json; standard output if left out.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description =
                    "spec, for uploads, or kubernetes: manifests of a Pipeline and a PipelineVersion, for a Kubeflow"
                            + " that keeps pipelines in Kubernetes (${DEFAULT-VALUE}).")
    private Format format = Format.spec;

    @Mixin
    private ManifestOptions manifestOptions = new ManifestOptions();

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Override
    public Integer call() throws IOException {
        if (format == Format.spec && manifestOptions.isGiven()) {
            throw wrong("The namespace and names of manifests need --format kubernetes.");
        }
        var pipeline = new Source(command, source).pipeline(classPath.loader(), compileOptions.options());
        var streams = command.commandLine();
        if (output == null) {
            streams.getOut().print(text(pipeline));
        } else {
            write(pipeline, output);
            streams.getErr().println("Compiled '" + source + "' to '" + output + "'.");
        }
        return ExitCode.OK;
    }

    private String text(CompiledPipeline pipeline) {
        return format == Format.spec
                ? SpecWriter.yaml(pipeline)
                : manifestOptions.manifest().yaml(pipeline);
    }

    private void write(CompiledPipeline pipeline, Path file) {
        if (format == Format.spec) {
            SpecWriter.write(pipeline, file);
        } else if (file.toString().endsWith(".yaml") || file.toString().endsWith(".yml")) {
            WholeFile.write(file, text(pipeline));
        } else {
            throw wrong("Manifests are YAML. Give --output a file that ends in .yaml, not '" + file + "'.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
