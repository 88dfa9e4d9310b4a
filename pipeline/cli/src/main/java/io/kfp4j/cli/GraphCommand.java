package io.kfp4j.cli;

import io.kfp4j.graph.DotGraph;
import io.kfp4j.graph.GraphNode;
import io.kfp4j.graph.MermaidGraph;
import io.kfp4j.graph.PipelineGraph;
import io.kfp4j.graph.SvgGraph;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the tasks of a pipeline. */
@Command(
        name = "graph",
        description = "Draw the tasks of a compiled pipeline, whoever compiled it.",
        footer = {"", "Example:", "  kfp4j graph pipeline.yaml > pipeline.svg"})
final class GraphCommand implements Callable<Integer> {

    /** The languages of drawings. */
    enum Format {
        svg,
        mermaid,
        dot;

        String text(GraphNode graph) {
            return switch (this) {
                case svg -> SvgGraph.document(graph);
                case mermaid -> MermaidGraph.text(graph);
                case dot -> DotGraph.text(graph);
            };
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "<file|class>", description = "A compiled pipeline, or a class that has one.")
    private String source = "";

    @Option(names = "--format", paramLabel = "<format>", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format = Format.svg;

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Override
    public Integer call() throws IOException {
        var pipeline = new Source(command, source).pipeline(classPath.loader(), compileOptions.options());
        command.commandLine().getOut().print(format.text(PipelineGraph.of(pipeline)));
        return ExitCode.OK;
    }
}
