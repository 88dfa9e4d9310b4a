package io.kfp4j.dsl.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What pipelines are refused with, and the files that hold the exact texts; {@code -Dgolden.update} writes them anew. */
final class Refusals {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static <P extends Record> String of(String name, Class<P> parameters, Pipeline<P, Void> pipeline) {
        return messageOf(() -> PipelineDefinition.named(name, parameters, pipeline));
    }

    static String of(Pipeline<?, ?> pipeline) {
        return messageOf(() -> PipelineDefinition.of(pipeline));
    }

    static void check(String file, String text) throws IOException {
        var golden = GOLDEN.resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private static String messageOf(ThrowingCallable definition) {
        var refusal = catchThrowableOfType(PipelineDefinitionException.class, definition);
        assertThat(refusal).as("the pipeline is refused").isNotNull();
        return refusal.getMessage() + "\n";
    }

    private Refusals() {}
}
