package io.kfp4j.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The {@code kfp4j} command.
 *
 * <pre>{@code
 * kfp4j compile com.example.IrisPipeline --classpath target/classes --output iris.yaml
 * kfp4j run local iris.yaml --param epochs=10
 * }</pre>
 */
@Command(
        name = "kfp4j",
        description = "Kubeflow Pipelines for Java: compile, check, draw, run and describe pipelines and components.",
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
            "  3:problems found in a pipeline, component or file",
            "130:interrupted by Ctrl-C",
            "143:ended by SIGTERM"
        })
public final class Kfp4j {
    private static final Map<String, Class<?>> COMMANDS = commands();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of whatever goes wrong.")
    private boolean debug;

    private final Failed failed = new Failed();

    /** No lambdas: with those, the JVM archives neither picocli's interfaces nor all that use them. */
    private final class Failed implements IParameterExceptionHandler, IExecutionExceptionHandler {

        @Override
        public int handleParseException(ParameterException e, String[] arguments) {
            return Failures.ofTheCommandLine(e, arguments);
        }

        @Override
        public int handleExecutionException(Exception e, CommandLine where, ParseResult parsed) {
            return Failures.of(e, where, debug);
        }
    }

    public static void main(String... arguments) {
        System.exit(execute(
                new PrintWriter(System.out, true, Charset.defaultCharset()),
                new PrintWriter(System.err, true, Charset.defaultCharset()),
                arguments));
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
        var command = withCommands(new CommandLine(kfp4j), arguments)
                .setOut(data)
                .setErr(talk)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(kfp4j.failed)
                .setExecutionExceptionHandler(kfp4j.failed);
        var code = command.execute(arguments);
        data.flush();
        talk.flush();
        return code;
    }

    /** The command that is named first, or else all of them: making the model of one takes a good part of what it then does. */
    private static CommandLine withCommands(CommandLine kfp4j, String... arguments) {
        var only = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (only != null && only != HelpCommand.class) {
            return kfp4j.addSubcommand(only);
        }
        COMMANDS.values().forEach(kfp4j::addSubcommand);
        return kfp4j;
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("compile", CompileCommand.class);
        commands.put("lint", LintCommand.class);
        commands.put("diff", DiffCommand.class);
        commands.put("graph", GraphCommand.class);
        commands.put("stubs", StubsCommand.class);
        commands.put("run", RunCommand.class);
        commands.put("component", ComponentCommand.class);
        commands.put("help", HelpCommand.class);
        return Collections.unmodifiableMap(commands);
    }
}
