package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a task printed. */
@Command(
        name = "logs",
        description = "Show what a task printed, as long as its pod or its archived log is there.",
        footer = {"", "Example:", "  kfp4j run logs 3a6f0f2e-5f0c-4c6e-9d0e-3b1c52f6a9d1 train-model --follow"})
final class RunLogsCommand extends ServerCommand {

    @Mixin
    private TaskChoice task = new TaskChoice();

    @Option(names = "--follow", description = "Go on while the task runs.")
    private boolean follow;

    @Override
    int ask(KfpClient kfp) throws IOException {
        var data = command().commandLine().getOut();
        var node = task.node(kfp.runs().get(task.run()));
        try (var log = new BufferedReader(
                new InputStreamReader(kfp.runs().log(task.run(), node, follow), StandardCharsets.UTF_8))) {
            if (output() == OutputFormat.table) {
                for (var line = log.readLine(); line != null; line = log.readLine()) {
                    data.println(line);
                    data.flush();
                }
            } else {
                print(log.lines().toList(), "");
            }
        }
        return ExitCode.OK;
    }
}
