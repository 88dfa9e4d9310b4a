package io.kfp4j.cli;

import io.kfp4j.spec.format.SpecWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the spec of a class: what the Kubeflow UI takes. */
@Command(
        name = "compile",
        description = "Compile a pipeline or component to the file that Kubeflow takes.",
        footer = {"", "Example:", "  kfp4j compile com.example.IrisPipeline -cp target/classes -o iris.yaml"})
final class CompileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "<class>", description = "A class that implements Pipeline or Component.")
    private String source = "";

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<file>",
            description = "Where to write, .yaml or .json; standard output if left out.")
    private @Nullable Path output;

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Override
    public Integer call() throws IOException {
        var pipeline = new Source(command, source).compile(classPath.loader(), compileOptions.options());
        var streams = command.commandLine();
        if (output == null) {
            streams.getOut().print(SpecWriter.yaml(pipeline));
        } else {
            SpecWriter.write(pipeline, output);
            streams.getErr().println("Compiled '" + source + "' to '" + output + "'.");
        }
        return ExitCode.OK;
    }
}
