package io.kfp4j.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/**
 * The {@code kfp4j} command.
 *
 * <pre>{@code
 * kfp4j compile com.example.IrisPipeline --classpath target/classes --output iris.yaml
 * kfp4j run local iris.yaml --param epochs=10
 * kfp4j run submit iris.yaml --param epochs=10 --wait
 * }</pre>
 */
@Command(
        name = "kfp4j",
        description = "Kubeflow Pipelines for Java: compile, check, draw, run, publish and watch pipelines.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.RUN_FAILED,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:all is well",
            "  1:the run failed or was cancelled",
            "  2:the command line is wrong",
            "  3:problems found in a pipeline, component or file, or a request that the server refuses",
            "  4:the server does not know who asks, or does not let them",
            "  5:the server or the network failed, after retries",
            "  6:the time for waiting is over; the run goes on",
            "130:interrupted by Ctrl-C",
            "143:ended by SIGTERM"
        })
public final class Kfp4j {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of whatever goes wrong.")
    private boolean debug;

    /** No lambdas: with those, the JVM archives neither picocli's interfaces nor all that use them. */
    private record Failed(Kfp4j kfp4j) implements IParameterExceptionHandler, IExecutionExceptionHandler {

        @Override
        public int handleParseException(ParameterException e, String[] arguments) {
            return Failures.ofTheCommandLine(e, arguments);
        }

        @Override
        public int handleExecutionException(Exception e, CommandLine where, ParseResult parsed) {
            return Failures.of(e, where, kfp4j.debug);
        }
    }

    /** Runs the command with these writers, whatever has become of them while its arguments were read. */
    private record Execution(PrintWriter data, PrintWriter talk) implements IExecutionStrategy {

        @Override
        public int execute(ParseResult parsed) {
            for (CommandLine each : parsed.asCommandLineList()) {
                each.setOut(data).setErr(talk);
            }
            return new RunLast().execute(parsed);
        }
    }

    public static void main(String... arguments) {
        var code = execute(
                new PrintWriter(System.out, true, Charset.defaultCharset()),
                new PrintWriter(System.err, true, Charset.defaultCharset()),
                arguments);
        // The launcher says so where it has the JVM write down which classes were needed.
        if (Boolean.getBoolean("kfp4j.rehearse")) {
            Rehearsal.play();
        }
        System.exit(code);
    }

    /**
     * Does what the arguments say.
     *
     * @param data where results go
     * @param talk where everything else goes
     * @return one of {@link ExitCode}
     */
    public static int execute(PrintWriter data, PrintWriter talk, String... arguments) {
        var kfp4j = new Kfp4j();
        var failed = new Failed(kfp4j);
        var command = Commands.of(kfp4j, arguments)
                .setOut(data)
                .setErr(talk)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(new Execution(data, talk))
                .setParameterExceptionHandler(failed)
                .setExecutionExceptionHandler(failed);
        var code = command.execute(arguments);
        data.flush();
        talk.flush();
        return code;
    }
}
