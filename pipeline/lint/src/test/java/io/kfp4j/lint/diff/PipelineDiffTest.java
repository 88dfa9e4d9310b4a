package io.kfp4j.lint.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.lint.Conformance;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineDiffTest {
    private static final String BEFORE = resource();

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "      owner:\n        parameterType: STRING\n",
                        "",
                        "breaking: parameter 'owner' is gone; runs that give it are refused"),
                edit(
                        "      owner:\n",
                        "      place:\n        parameterType: STRING\n      owner:\n",
                        "breaking: parameter 'place' is new and has to be given"),
                edit(
                        "      owner:\n",
                        "      place:\n        isOptional: true\n        parameterType: STRING\n      owner:\n",
                        "compatible: parameter 'place' is new"),
                edit(
                        "        isOptional: true\n        parameterType: NUMBER_INTEGER",
                        "        isOptional: true\n        parameterType: NUMBER_DOUBLE",
                        "compatible: the type of parameter 'epochs' was 'NUMBER_INTEGER', is 'NUMBER_DOUBLE'"),
                edit(
                        "        isOptional: true\n        parameterType: NUMBER_INTEGER",
                        "        isOptional: true\n        parameterType: STRING",
                        "breaking: the type of parameter 'epochs' was 'NUMBER_INTEGER', is 'STRING'"),
                edit(
                        "        defaultValue: 50.0\n        isOptional: true\n",
                        "",
                        "breaking: parameter 'epochs' has to be given now"),
                edit(
                        "defaultValue: 50.0",
                        "defaultValue: 60.0",
                        "cache-affecting: the default of parameter 'epochs' was '50', is '60'"),
                edit(
                        "      owner:\n        parameterType: STRING\n",
                        "      owner:\n        literals: [a, b]\n        parameterType: STRING\n",
                        "breaking: the allowed values of parameter 'owner' was 'any', is '[a, b]'"),
                edit(
                        "      owner:\n        parameterType: STRING\n",
                        "      owner:\n        isOptional: true\n        parameterType: STRING\n",
                        "compatible: parameter 'owner' may be left out now"),
                edit(
                        "  outputDefinitions:\n    parameters:\n      accuracy:\n        parameterType: NUMBER_DOUBLE\nschema",
                        "schema",
                        "breaking: output 'accuracy' is gone"),
                edit(
                        "      accuracy:\n        parameterType: NUMBER_DOUBLE\nschema",
                        "      accuracy:\n        parameterType: STRING\nschema",
                        "breaking: the type of output 'accuracy' was 'NUMBER_DOUBLE', is 'STRING'"),
                edit(
                        "secretName: cluster",
                        "secretName: cluster-2",
                        "breaking: secret 'cluster-2' has to be in the cluster now"),
                edit("optional: false", "optional: true", "compatible: secret 'cluster' is no longer needed"),
                edit(
                        "example.org/train:1.0",
                        "example.org/train:1.1",
                        "cache-affecting: the image of task 'train' was 'example.org/train:1.0', is 'example.org/train:1.1'"),
                edit(
                        "command: [train]",
                        "command: [train, -v]",
                        "cache-affecting: the program of task 'train' differs"),
                edit(
                        "constant: 7.0",
                        "constant: 8.0",
                        "cache-affecting: parameter 'seed' of task 'train' was '7', is '8'"),
                edit(
                        "cachingOptions: {}",
                        "cachingOptions: {enableCache: true}",
                        "cache-affecting: task 'deploy' is cached now"),
                edit("name: iris", "name: iris-2", "cache-affecting: the pipeline's name was 'iris', is 'iris-2'"),
                edit(
                        "value: '1'",
                        "value: '2'",
                        "compatible: the environment of task 'train' differs; cached results of the old one are still used"),
                edit(
                        "resourceMemoryLimit: 4Gi",
                        "resourceMemoryLimit: 8Gi",
                        "compatible: the resources of task 'train' differ"),
                edit(
                        "parallelismLimit: 2",
                        "parallelismLimit: 4",
                        "compatible: the parallelism of loop 'for-loop-1' was '2', is '4'"),
                edit("        report:\n", "        tell:\n", "compatible: task 'for-loop-1/report' is called 'tell'"),
                edit(
                        "command: [report]",
                        "command: [tell]",
                        "cache-affecting: the program of task 'for-loop-1/report' differs"),
                edit(
                        "resourceTtlOnCompletion: 60",
                        "resourceTtlOnCompletion: 90",
                        "compatible: the time to live after completion was '60', is '90'"),
                edit("Trains one model.", "Trains a model.", "cosmetic: the pipeline's description differs"),
                edit(
                        "Whom to tell.",
                        "Who is told.",
                        "cosmetic: the descriptions in the component of task 'for-loop-1/report' differ"),
                edit(
                        "Deploy the model",
                        "Deploy",
                        "cosmetic: the display name of task 'deploy' was 'Deploy the model', is 'Deploy'"),
                edit("kfp-2.14.3", "kfp-2.15.0", "cosmetic: the compiler was 'kfp-2.14.3', is 'kfp-2.15.0'"),
                edit(
                        "comp-report",
                        "comp-tell",
                        "cosmetic: components or executors have other names, or are shared differently"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void saysInWordsWhatAnEditMeans(String from, String to, String expected) {
        assertThat(BEFORE).contains(from);

        var diff = PipelineDiff.between(
                SpecReader.parse(BEFORE, "before.yaml"), SpecReader.parse(BEFORE.replace(from, to), "after.yaml"));

        assertThat(diff.text().lines()).first().isEqualTo(expected);
    }

    @Test
    void namesTheGravestChangeFirst() {
        var after = BEFORE.replace("Trains one model.", "Trains.")
                .replace("example.org/train:1.0", "example.org/train:2.0")
                .replace("      owner:\n        parameterType: STRING\n", "");

        var diff = PipelineDiff.between(SpecReader.parse(BEFORE, "before.yaml"), SpecReader.parse(after, "after.yaml"));

        assertThat(diff.verdict()).isEqualTo(Verdict.BREAKING);
        assertThat(diff.text())
                .isEqualTo(
                        """
                breaking: parameter 'owner' is gone; runs that give it are refused
                cache-affecting: the image of task 'train' was 'example.org/train:1.0', is 'example.org/train:2.0'
                cosmetic: the pipeline's description differs
                verdict: breaking
                """);
    }

    @Test
    void tellsProgramsTheSame() {
        var after = SpecReader.parse(BEFORE.replace("Trains one model.", "Trains."), "after.yaml");

        var diff = PipelineDiff.between(SpecReader.parse(BEFORE, "before.yaml"), after);

        assertThat(diff.json())
                .isEqualTo(
                        """
                        {
                          "changes": [
                            {
                              "message": "the pipeline's description differs",
                              "verdict": "cosmetic"
                            }
                          ],
                          "verdict": "cosmetic"
                        }
                        """);
        assertThat(PipelineDiff.between(after, after).json()).contains("\"verdict\": \"none\"");
    }

    @Test
    void findsNoChangeBetweenAPipelineAndItself() throws IOException {
        Conformance.pipelines().forEach((name, pipeline) -> assertThat(
                        PipelineDiff.between(pipeline, pipeline).text())
                .as(name)
                .isEqualTo("no change\n"));
    }

    private static Arguments edit(String from, String to, String expected) {
        return Arguments.of(from, to, expected);
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(PipelineDiffTest.class.getResourceAsStream("before.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
