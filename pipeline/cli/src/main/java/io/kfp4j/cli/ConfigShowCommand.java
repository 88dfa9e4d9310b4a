package io.kfp4j.cli;

import io.kfp4j.client.connection.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the settings of the connection. */
@Command(
        name = "show",
        description = {
            "Show the settings of the connection; secrets are ***.",
            "A flag beats an environment variable, that ~/.config/kfp/context.json, that the cluster around the process."
        },
        footer = {"", "Example:", "  kfp4j config show --origin"})
final class ConfigShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @ArgGroup(exclusive = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--origin", description = "Say where each comes from.")
    private boolean origin;

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.table;

    @Override
    public Integer call() {
        var shown = connection.settings().shown();
        var table = origin ? new Table("SETTING", "VALUE", "ORIGIN") : new Table("SETTING", "VALUE");
        var tree = new LinkedHashMap<String, Object>();
        shown.forEach((setting, found) -> {
            var place = found.origin().toString();
            if (origin) {
                table.row(setting.key(), found.value(), place);
                tree.put(setting.key(), Map.of("value", found.value(), "origin", place));
            } else {
                table.row(setting.key(), found.value());
                tree.put(setting.key(), found.value());
            }
        });
        command.commandLine().getOut().print(output.text(tree, table.toString()));
        if (!shown.containsKey(Setting.ENDPOINT) && !shown.containsKey(Setting.KUBECONFIG)) {
            command.commandLine()
                    .getErr()
                    .println("No endpoint is set: give --endpoint or --kubeconfig, or set "
                            + Setting.ENDPOINT.variable() + ".");
        }
        return ExitCode.OK;
    }
}
