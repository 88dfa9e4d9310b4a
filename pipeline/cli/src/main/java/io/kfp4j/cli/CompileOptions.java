package io.kfp4j.cli;

import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.ImageCatalog;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options about how classes are compiled. */
final class CompileOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--images",
            paramLabel = "<pattern>",
            description =
                    "Where the components' images are; %%s is a component's name: 'registry.example/team/%%s:1.0'.")
    private @Nullable String pattern;

    @Option(
            names = "--image",
            paramLabel = "<component>=<image>",
            description = "The image of one component; may be given again.")
    private Map<String, String> images = new LinkedHashMap<>();

    @Option(
            names = "--disable-execution-caching-by-default",
            description = "Tasks that do not say otherwise are run again every time.")
    private boolean noCaching;

    @Option(
            names = "--beyond-kubeflow",
            description =
                    "Let through what KFP's format can say and no server of Kubeflow carries out (KFP4J-E019), for other"
                            + " servers.")
    private boolean beyondKubeflow;

    CompilerOptions options() {
        var options = CompilerOptions.fromEnvironment();
        try {
            var everywhere = pattern == null ? options.images().pattern() : pattern;
            options = options.images(new ImageCatalog(everywhere, images));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
        options = beyondKubeflow ? options.beyondKubeflow(true) : options;
        return noCaching ? options.caching(false) : options;
    }
}
