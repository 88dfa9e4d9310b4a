package io.kfp4j.maven;

import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.spec.CompiledPipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterValuesTest {

    private static final CompiledPipeline PIPELINE = Compiler.compile(new Every());

    @Test
    void givesTextsTheTypesOfThePipeline() {
        var values = new ParameterValues(PIPELINE)
                .texts(Map.of(
                        "text", "50",
                        "whole", " 50 ",
                        "real", "0.5",
                        "yes", "true",
                        "list", "[\"a\", \"b\"]",
                        "map", "{\"depth\": 3.5}"))
                .values();

        assertThat(values)
                .containsEntry("text", "50")
                .containsEntry("whole", 50L)
                .containsEntry("real", 0.5)
                .containsEntry("yes", true)
                .containsEntry("list", List.of("a", "b"))
                .containsEntry("map", Map.of("depth", 3.5));
    }

    @Test
    void leavesWhatDoesNotFitToBeRefused() {
        var values = new ParameterValues(PIPELINE)
                .texts(Map.of("whole", "many", "yes", "perhaps", "list", "[", "unknown", "1"))
                .values();

        assertThat(values)
                .containsEntry("whole", "many")
                .containsEntry("yes", "perhaps")
                .containsEntry("list", "[")
                .containsEntry("unknown", "1");
    }

    @Test
    void takesAnEmptyElementOfThePomAsAnEmptyText() {
        var values = new ParameterValues(PIPELINE)
                .texts(Collections.singletonMap("text", null))
                .values();

        assertThat(values).containsEntry("text", "");
    }

    @Test
    void takesWholeNumbersOfAFileForRealOnes(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("parameters.yaml"), "real: 1\nwhole: 2\n");

        var values = new ParameterValues(PIPELINE).file(file).values();

        assertThat(values).containsEntry("real", 1.0).containsEntry("whole", 2L);
    }

    @Test
    void readsTheCommandLine() {
        var given = new Properties();
        given.setProperty("kfp4j.parameter.whole", "3");
        given.setProperty("kfp4j.pipeline", "every");

        var values = new ParameterValues(PIPELINE).properties(given).values();

        assertThat(values).isEqualTo(Map.of("whole", 3L));
    }

    /** Takes one of each type. */
    public static final class Every implements Pipeline<Every.Parameters, Void> {

        /** One of each. */
        public record Parameters(
                String text, int whole, double real, boolean yes, List<String> list, Map<String, Double> map) {}

        @Override
        public void define(PipelineBuilder<Parameters, Void> every) {
            every.task(Take.class, set(Take.Inputs::text).to(every.parameter(Parameters::text)));
        }
    }

    /** Takes a text. */
    public static final class Take implements Component<Take.Inputs, String> {

        /** A text. */
        public record Inputs(String text) {}

        @Override
        public String run(Inputs inputs, TaskContext<String> task) {
            throw new AssertionError("compiled, never run");
        }
    }
}
