package io.kfp4j.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what can be done with components. */
@Command(
        name = "component",
        description = "Look at components.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = DescribeCommand.class)
final class ComponentCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do: 'kfp4j component describe'.");
    }
}
