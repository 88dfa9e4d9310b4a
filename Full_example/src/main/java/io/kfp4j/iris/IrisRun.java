package io.kfp4j.iris;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.inference.InferenceException;
import io.kfp4j.local.LocalRunException;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.RunMode;
import io.kfp4j.local.Terminal;
import io.kfp4j.local.TerminalProgress;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.report.RunReport;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs {@link IrisPipeline} on this machine, against a platform of its own, and asks the model it serves for three flowers.
 */
@Command(
        name = "iris-run",
        mixinStandardHelpOptions = true,
        description = "Run the iris pipeline on this machine and ask the served model for three flowers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:the run succeeded and the model knows the flowers",
            "  1:the run failed, or the model answers wrongly",
            "  2:the command line is wrong",
            "130:interrupted by Ctrl-C",
            "143:ended by SIGTERM"
        })
public final class IrisRun implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(names = "--dir", paramLabel = "<folder>", description = "Where everything is kept (${DEFAULT-VALUE}).")
    private Path folder = Path.of("target", "iris-run");

    @Option(names = "--data", paramLabel = "<file>", description = "The flowers (${DEFAULT-VALUE}).")
    private Path csv = Path.of("data", "IRIS.csv");

    @Option(names = "--subprocess", description = "Each task in a process of its own, as on a cluster.")
    private boolean subprocess;

    private final PrintStream out = System.out;

    public static void main(String... arguments) {
        // The servers of the platform tell about themselves; what they warn of is still shown.
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new CommandLine(new IrisRun())
                .setExecutionExceptionHandler(IrisRun::failed)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var platform = IrisPlatform.start(folder, csv)) {
            var run = new LocalRunner()
                    .run(
                            Compiler.compile(new IrisPipeline()),
                            platform.options()
                                    .mode(subprocess ? RunMode.SUBPROCESS : RunMode.IN_PROCESS)
                                    .listener(TerminalProgress.on(out, Terminal.isWatched(), System.getenv()))
                                    .build());
            var report = run.folder().resolve(RunReport.FILE);
            out.println();
            out.println("Record  " + run.folder().resolve(RunRecords.FILE));
            out.println("Report  " + report);
            var right = run.state() == RunState.SUCCEEDED && knowsTheFlowers(run);
            out.println("Pushgateway  "
                    + PushedMetrics.read(platform.pushgateway(), run.pipelineName())
                            .summary());
            return right ? 0 : FAILED;
        }
    }

    private boolean knowsTheFlowers(RunRecord run) throws InterruptedException {
        var url = url(run);
        if (url.isEmpty()) {
            out.println("Served  nothing: the model was not accurate enough.");
            return true;
        }
        out.println("Served  " + url.get());
        var answers = new ServedModel(url.get()).classify(Flower.ONE_OF_EACH);
        var right = true;
        for (int i = 0; i < answers.size(); i++) {
            var flower = Flower.ONE_OF_EACH.get(i);
            var answer = answers.get(i);
            out.printf(
                    Locale.ROOT,
                    "  %-16s is taken for %-16s (%.3f)%n",
                    flower.species(),
                    answer.species(),
                    answer.confidence());
            right &= flower.species().equals(answer.species());
        }
        return right;
    }

    /** The address of the served model, as deploy-model returned it. */
    static Optional<URI> url(RunRecord run) {
        return run.tasks().stream()
                .filter(task ->
                        task.name().equals("deploy-model") && task.state().hasOutputs())
                .map(task -> String.valueOf(task.outputs().parameters().get("url")))
                .map(URI::create)
                .findFirst();
    }

    /** What a user can mend is a sentence; anything else is an error of ours and keeps its stack trace. */
    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof NoSuchFileException file) {
            command.getErr().println("There is no file '" + file.getFile() + "'.");
        } else if (e instanceof LocalRunException || e instanceof IOException || e instanceof InferenceException) {
            command.getErr().println(e.getMessage());
        } else {
            throw e;
        }
        return FAILED;
    }
}
