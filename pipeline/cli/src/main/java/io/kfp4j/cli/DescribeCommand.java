package io.kfp4j.cli;

import io.kfp4j.compiler.CompilerOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a component takes and gives. */
@Command(
        name = "describe",
        description = "Say what a component or pipeline takes and gives.",
        footer = {"", "Example:", "  kfp4j component describe components/train-model/component.yaml"})
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "<class|file>", description = "A class, or a component.yaml or pipeline.yaml.")
    private String source = "";

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.table;

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Override
    public Integer call() throws IOException {
        var pipeline = new Source(command, source).pipeline(classPath.loader(), CompilerOptions.fromEnvironment());
        var described = Interface.of(pipeline);
        command.commandLine().getOut().print(output.text(described.tree(), described.table()));
        return ExitCode.OK;
    }
}
