package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands that ask a server have in common. */
abstract class ServerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @ArgGroup(exclusive = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.table;

    @Override
    public final Integer call() throws IOException {
        return ask(connection.client());
    }

    /**
     * Does the work.
     *
     * @return one of {@link ExitCode}
     */
    abstract int ask(KfpClient kfp) throws IOException;

    final OutputFormat output() {
        return output;
    }

    final CommandSpec command() {
        return command;
    }

    /** Prints a result for programs as the API writes it, for people as a table. */
    final void print(Record message, String table) {
        print(tree(message), table);
    }

    final void print(@Nullable Object tree, String table) {
        command.commandLine().getOut().print(output.text(tree, table));
    }

    final void talk(String sentence) {
        command.commandLine().getErr().println(sentence);
    }

    final ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    static @Nullable Object tree(Record message) {
        return Json.parse(Json.write(message), "answer");
    }
}
