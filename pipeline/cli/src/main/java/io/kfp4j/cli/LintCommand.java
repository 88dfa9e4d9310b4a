package io.kfp4j.cli;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.dsl.Problem;
import io.kfp4j.lint.Code;
import io.kfp4j.lint.LintReport;
import io.kfp4j.lint.Severity;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds mistakes in a compiled pipeline before a cluster does. */
@Command(
        name = "lint",
        description = "Find mistakes in a compiled pipeline, whoever compiled it.",
        footer = {"", "Examples:", "  kfp4j lint pipeline.yaml --output sarif", "  kfp4j lint --explain KFP4J-L009"})
final class LintCommand implements Callable<Integer> {

    /** For whom findings are written. */
    enum Format {
        text,
        json,
        sarif
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "<file|class>",
            description = "A compiled pipeline, or a class that has one.")
    private @Nullable String source;

    @Option(
            names = {"--output", "-o"},
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format output = Format.text;

    @Option(
            names = "--fail-on",
            paramLabel = "<severity>",
            description = "What ends with exit code 3: ${COMPLETION-CANDIDATES} and worse (${DEFAULT-VALUE}).")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--explain",
            paramLabel = "<code>",
            description = "Say what a code means, of lint or of compile, such as KFP4J-L009.")
    private @Nullable String explain;

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Override
    public Integer call() throws IOException {
        var data = command.commandLine().getOut();
        if (explain != null) {
            data.println(explanation(explain));
            return ExitCode.OK;
        }
        if (source == null) {
            throw wrong("There is nothing to check. Name a file or a class.");
        }
        var report = report(source);
        data.print(
                switch (output) {
                    case text -> report.text();
                    case json -> report.json();
                    case sarif -> report.sarif();
                });
        return report.has(failOn) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private String explanation(String code) {
        var found = Code.of(code)
                .map(each ->
                        each.id() + " (" + each.severity().word() + "): " + each.title() + "\n\n" + each.explanation());
        return found.or(() -> Problem.Code.of(code).map(each -> each + " (error)\n\n" + each.explanation()))
                .orElseThrow(() -> wrong(
                        "There is no code '" + code + "'. Give one that lint or compile shows, like KFP4J-L009."));
    }

    private LintReport report(String name) throws IOException {
        var named = new Source(command, name);
        if (named.looksLikeFile()) {
            return LintReport.of(named.file());
        }
        var definition = named.definition(classPath.loader());
        var compiled = Compiler.compile(definition, compileOptions.options());
        return LintReport.of(name, compiled, new JavaPlaces(name, definition.graph(), compiled.pipeline()));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
