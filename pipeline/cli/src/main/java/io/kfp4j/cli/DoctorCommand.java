package io.kfp4j.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries the connection and says in words what is wrong with it. */
@Command(
        name = "doctor",
        description = {
            "Try the connection step by step, and say what is wrong with the first that fails and what to do.",
            "Ends with 2 for settings, 4 for credentials, 5 for the server or the way to it."
        },
        footer = {"", "Example:", "  kfp4j doctor --endpoint https://kubeflow.example.com/pipeline"})
final class DoctorCommand implements Callable<Integer> {

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
    public Integer call() {
        var examination = new Examination(connection);
        examination.run();
        var table = new Table("CHECK", "RESULT", "WHAT");
        examination.findings().forEach(each -> table.row(each.check(), each.isGood() ? "ok" : "WRONG", each.words()));
        command.commandLine()
                .getOut()
                .print(output.text(
                        examination.findings().stream()
                                .map(Examination.Finding::tree)
                                .toList(),
                        table.toString()));
        return examination.code();
    }
}
