package io.kfp4j.compiler;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import org.junit.jupiter.api.Test;

class CompilerMistakesTest {
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().images(ImageCatalog.pattern("registry.example/%s:1.0"));

    @Test
    void refusesTasksThatNoServerRunsAsMeant() {
        var refusal = refusal(CompilerMistakes::tasks, OPTIONS);

        Golden.check("refused-tasks.txt", refusal);
    }

    @Test
    void refusesTasksThatWaitForEachOther() {
        var refusal = refusal(CompilerMistakes::circle, OPTIONS)
                + refusal(CompilerMistakes::circleThroughACondition, OPTIONS);

        Golden.check("refused-circles.txt", refusal);
    }

    @Test
    void refusesSpecsThatNoServerTakes() {
        var refusal = refusal(CompilerMistakes::workspace, OPTIONS)
                + refusal(CompilerMistakes::large, OPTIONS)
                + refusal(CompilerMistakes::late, OPTIONS.targetBackend(Release.of("2.3.0")));

        Golden.check(
                "refused-specs.txt",
                refusal.replaceAll("\\b(?!700000)[0-9]{3,}\\b", "N")); // sizes vary with the version
    }

    private static String refusal(Pipeline<CompilerMistakes.Parameters, Void> pipeline, CompilerOptions options) {
        return catchThrowableOfType(
                                PipelineDefinitionException.class,
                                () -> Compiler.compile(
                                        PipelineDefinition.named(
                                                "mistakes", CompilerMistakes.Parameters.class, pipeline),
                                        options))
                        .getMessage()
                + "\n";
    }
}
