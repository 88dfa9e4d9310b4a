package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.local.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the page about a run that runs on this machine have, too. */
@Command(
        name = "report",
        description = "Write one HTML page about a run: its graph, timeline, parameters and tasks.",
        footer = {"", "Example:", "  kfp4j run report 3a6f0f2e-5f0c-4c6e-9d0e-3b1c52f6a9d1 --file report.html"})
final class RunReportCommand extends ServerCommand {

    @Parameters(paramLabel = "<id>", description = "Which.")
    private String id = "";

    @Option(names = "--file", paramLabel = "<file>", description = "Where to write (<id>.html).")
    private @Nullable Path file;

    @Override
    int ask(KfpClient kfp) throws IOException {
        var run = kfp.runs().get(id);
        var page = (file == null ? Path.of(id.replaceAll("[^A-Za-z0-9-]", "_") + ".html") : file).toAbsolutePath();
        var folder = page.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        RunReport.write(ServerRun.record(run), page);
        print(Map.of("report", page.toString()), page + "\n");
        return ExitCode.OK;
    }
}
