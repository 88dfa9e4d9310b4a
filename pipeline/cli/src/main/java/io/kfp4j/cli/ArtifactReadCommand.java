package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches an artifact that a task left behind. */
@Command(
        name = "read",
        description = "Fetch an artifact that a task left behind, through the API server.",
        footer = {
            "",
            "Example:",
            "  kfp4j artifact read 3a6f0f2e-5f0c-4c6e-9d0e-3b1c52f6a9d1 train-model model --file model.zip"
        })
final class ArtifactReadCommand extends ServerCommand {

    @Mixin
    private TaskChoice task = new TaskChoice();

    @Parameters(index = "2", paramLabel = "<output>", description = "The name of the output.")
    private String name = "";

    @Option(names = "--file", required = true, paramLabel = "<file>", description = "Where to write.")
    private Path file = Path.of("");

    @Override
    int ask(KfpClient kfp) throws IOException {
        var target = file.toAbsolutePath();
        var node = task.node(kfp.runs().get(task.run()));
        var parent = target.getParent();
        if (parent == null) {
            throw wrong("'" + file + "' is no file.");
        }
        Files.createDirectories(parent);
        var part = Files.createTempFile(parent, ".artifact", ".part");
        try {
            try (var to = Files.newOutputStream(part)) {
                kfp.artifacts().read(task.run(), node, name, to);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        print(Map.of("file", target.toString(), "bytes", Files.size(target)), target + "\n");
        return ExitCode.OK;
    }
}
