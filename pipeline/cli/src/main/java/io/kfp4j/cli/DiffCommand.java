package io.kfp4j.cli;

import io.kfp4j.lint.diff.PipelineDiff;
import io.kfp4j.lint.diff.Verdict;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two versions of a pipeline. */
@Command(
        name = "diff",
        description = {
            "Say in words what changed between two compiled pipelines.",
            "Each change is breaking, cache-affecting, compatible or cosmetic. Ends with exit code 3 if one is breaking."
        },
        footer = {"", "Example:", "  kfp4j diff released.yaml iris.yaml"})
final class DiffCommand implements Callable<Integer> {

    /** For whom changes are written. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<old>", description = "The version before: a file or class.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "<new>", description = "The version after: a file or class.")
    private String after = "";

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format output = Format.text;

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Override
    public Integer call() throws IOException {
        var loader = classPath.loader();
        var options = compileOptions.options();
        var diff = PipelineDiff.between(
                new Source(command, before).pipeline(loader, options),
                new Source(command, after).pipeline(loader, options));
        command.commandLine().getOut().print(output == Format.json ? diff.json() : diff.text());
        return diff.verdict() == Verdict.BREAKING ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
