package io.kfp4j.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what can be done with runs. */
@Command(
        name = "run",
        description = "Run pipelines.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = RunLocalCommand.class)
final class RunCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say where to run: 'kfp4j run local'.");
    }
}
