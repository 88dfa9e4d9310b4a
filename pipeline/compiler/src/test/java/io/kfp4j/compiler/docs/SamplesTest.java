package io.kfp4j.compiler.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.Release;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final Path SOURCES = Path.of("src/test/java/io/kfp4j/compiler/docs");
    private static final Path PAGE = Path.of("../../docs/dsl.md");
    private static final Pattern REGION = Pattern.compile("(?m)^ *// sample: (\\S+)\\n((?:.*\\n)*?) *// end$");
    private static final Pattern SHOWN = Pattern.compile("(<!-- sample: (\\S+) -->\\n```java\\n)((?:.*\\n)*?)(```)");
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().targetBackend(Release.of("2.17.1")); // knows all that is shown

    static Stream<Arguments> samples() {
        return Stream.of(
                        named(ComponentSamples.None.class, ComponentSamples.all()),
                        named(FlowSamples.Parameters.class, FlowSamples.all()),
                        named(TaskSamples.Parameters.class, TaskSamples.all()))
                .flatMap(each -> each);
    }

    private static <P extends Record> Stream<Arguments> named(
            Class<P> parameters, Map<String, Consumer<PipelineBuilder<P, Void>>> all) {
        return all.entrySet().stream()
                .map(each ->
                        Arguments.of(each.getKey(), PipelineDefinition.named("sample", parameters, p -> each.getValue()
                                .accept(p))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void compilesWhatThePageShows(String name, PipelineDefinition sample) {
        assertThatCode(() -> Compiler.compile(sample, OPTIONS)).doesNotThrowAnyException();
    }

    @Test
    void showsOnThePageWhatIsCompiled() throws IOException {
        var regions = regions();

        var page = SHOWN.matcher(Files.readString(PAGE))
                .replaceAll(shown -> Matcher.quoteReplacement(
                        shown.group(1) + regions.getOrDefault(shown.group(2), "no such sample\n") + shown.group(4)));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void showsEverySample() throws IOException {
        var shown = SHOWN.matcher(Files.readString(PAGE))
                .results()
                .map(each -> each.group(2))
                .toList();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(regions().keySet());
        assertThat(samples().map(each -> each.get()[0])).containsExactlyInAnyOrderElementsOf(new TreeSet<>(shown));
    }

    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new LinkedHashMap<>();
        for (var file : List.of("ComponentSamples.java", "FlowSamples.java", "TaskSamples.java")) {
            REGION.matcher(Files.readString(SOURCES.resolve(file)))
                    .results()
                    .forEach(each -> regions.put(
                            each.group(1), each.group(2).stripTrailing().stripIndent() + "\n"));
        }
        return regions;
    }
}
