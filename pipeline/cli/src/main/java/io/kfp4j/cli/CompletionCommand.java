package io.kfp4j.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Teaches shells to complete the command's words. */
@Command(
        name = "completion",
        description = "Print a script by which bash and zsh complete commands and options.",
        footer = {"", "Example:", "  source <(kfp4j completion)"})
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        command.commandLine().getOut().print(AutoComplete.bash("kfp4j", Commands.all()));
    }
}
