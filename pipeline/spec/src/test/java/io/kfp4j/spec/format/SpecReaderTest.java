package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec.Implementation.Dag;
import io.kfp4j.spec.PipelineSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {
    private static final String PIPELINE =
            """
            pipelineInfo:
              name: iris
            root:
              dag: {}
            schemaVersion: 2.1.0
            """;

    @Test
    void readsThePlatformSpecificationBeforeOrAfterThePipeline() {
        String platform = "platforms: {kubernetes: {platform: k}}\n";

        CompiledPipeline after = SpecReader.parse(PIPELINE + "---\n" + platform, "iris.yaml");
        CompiledPipeline before = SpecReader.parse(platform + "---\n" + PIPELINE, "iris.yaml");

        assertThat(after.platform()).isNotNull();
        assertThat(before).isEqualTo(after);
    }

    @Test
    void readsJsonWhereTheTextLooksLikeIt() {
        String json =
                """
                {
                \t"pipelineInfo": {"name": "iris"}, "root": {"dag": {}}, "schemaVersion": "2.1.0"}
                """;

        CompiledPipeline read = SpecReader.parse(json, "an upload");

        assertThat(read).isEqualTo(SpecReader.parse(PIPELINE, "iris.yaml"));
    }

    @Test
    void readsBothDocumentsFromTheServersAnswer() {
        String pipeline =
                "{\"pipelineInfo\": {\"name\": \"iris\"}, \"root\": {\"dag\": {}}, \"schemaVersion\": \"2.1.0\"}";

        CompiledPipeline read = SpecReader.parse(
                "{\"pipeline_spec\": " + pipeline + ", \"platform_spec\": {\"platforms\": {}}}", "version 7");

        assertThat(read.pipeline())
                .isEqualTo(SpecReader.parse(PIPELINE, "iris.yaml").pipeline());
        assertThat(read.platform()).isNotNull();
    }

    @Test
    void readsAFileThatStartsWithAByteOrderMark() {
        CompiledPipeline read = SpecReader.parse("\uFEFF" + PIPELINE, "iris.yaml");

        assertThat(read).isEqualTo(SpecReader.parse(PIPELINE, "iris.yaml"));
    }

    @Test
    void readsWhatAliasesStandFor() {
        var read = SpecReader.parse(
                PIPELINE.replace(
                        "dag: {}",
                        """
                        inputDefinitions:
                            parameters: {a: &one {defaultValue: 1}, b: *one}"""),
                "iris.yaml");

        var inputs = Objects.requireNonNull(
                Objects.requireNonNull(read.pipeline().root()).inputDefinitions());
        assertThat(inputs.parameters().get("b")).isEqualTo(inputs.parameters().get("a"));
    }

    @Test
    void takesIntegersWrittenAsNumbersOrText() {
        String config = PIPELINE + "---\nplatforms: {kubernetes: {pipelineConfig: {activeDeadlineSeconds: %s}}}\n";

        CompiledPipeline number = SpecReader.parse(config.formatted("20"), "iris.yaml");
        CompiledPipeline text = SpecReader.parse(config.formatted("'20'"), "iris.yaml");

        assertThat(number).isEqualTo(text);
    }

    @Test
    void reportsEveryProblemAtOnce() {
        String tasks =
                """
                dag:
                    tasks:
                      train:
                        taskinfo: {name: train}
                        cachingOptions: {enableCache: 'yes'}
                        retryPolicy: {maxRetryCount: '2'}
                        dependentTasks: read
                        triggerPolicy: {strategy: ALL_UPSTREAM_TASK_SUCCEEDED}
                        inputs: {parameters: {x: {componentInputParameter: a, runtimeValue: {constant: 1}}}}""";

        assertRefused(
                PIPELINE.replace("dag: {}", tasks),
                """
                iris.yaml:7:9: unknown field 'taskinfo'. Did you mean 'taskInfo'?
                iris.yaml:8:39: true or false is needed here, not text. Write it without quotes.
                iris.yaml:9:38: a whole number is needed here, not text. Write one between -2147483648 and 2147483647, without quotes.
                iris.yaml:10:25: a list is needed here, not text. Make it a list, even of one.
                iris.yaml:11:35: unknown value 'ALL_UPSTREAM_TASK_SUCCEEDED'. Did you mean 'ALL_UPSTREAM_TASKS_SUCCEEDED'?
                iris.yaml:12:63: 'runtimeValue' cannot stand beside 'componentInputParameter': only one of the two is meant. Remove the other.""");
    }

    @Test
    void reportsProblemsOfBothDocuments() {
        assertRefused(
                PIPELINE + "sdkversion: x\n---\nplatforms:\n  kubernetes: []\n",
                """
                iris.yaml:6:1: unknown field 'sdkversion'. Did you mean 'sdkVersion'?
                iris.yaml:9:15: an object is needed here, not a list. Allowed are 'config', 'deploymentSpec', 'pipelineConfig', 'platform'.""");
    }

    @Test
    void showsOnlyTheFirstProblemsOfMany() {
        var components = new StringBuilder("components:\n");
        for (int i = 0; i < 60; i++) {
            components.append("  c").append(i).append(": 1\n");
        }

        assertThatThrownBy(() -> SpecReader.parse(PIPELINE + components, "iris.yaml"))
                .hasMessageEndingWith("iris.yaml: 10 more problems are not shown. Correct these first.");
    }

    @Test
    void saysWhatTheServerWouldMiss() {
        assertRefused(
                "components: {}\n",
                """
                iris.yaml:1:1: 'schemaVersion' is missing. Add 'schemaVersion: 2.1.0'.
                iris.yaml:1:1: 'root' is missing. Add it, with a 'dag' of tasks.
                iris.yaml:1:1: 'pipelineInfo' is missing. Add it, with the pipeline's 'name'.""");
        assertRefused(
                PIPELINE.replace("name: iris", "displayName: Iris"),
                "iris.yaml:1:1: 'pipelineInfo' has no 'name'. Give the pipeline one.");
    }

    @Test
    void refusesOtherVersionsOfTheSchema() {
        assertRefused(
                PIPELINE.replace("2.1.0", "2.0.0"),
                "iris.yaml:5:16: the schema version '2.0.0' is not supported. Compile the pipeline for version '2.1.0'.");
        assertRefused(
                PIPELINE.replace("2.1.0", "2.1"),
                "iris.yaml:5:16: text is needed here, not the number 2.1. Put it in quotes.");
    }

    @Test
    void refusesWhatIsNoPipeline() {
        String neither =
                "iris.yaml:1:1: this is neither a pipeline ('pipelineInfo', 'root') nor a platform specification"
                        + " ('platforms'). Give a compiled pipeline.";
        String nothing = "iris.yaml:1:1: there is no pipeline in here. Give a file with 'pipelineInfo' and 'root'.";

        assertRefused("just text", neither);
        assertRefused("name: read-dataset\n", neither);
        assertRefused("- a\n", neither);
        assertRefused("", nothing);
        assertRefused("# nothing but a comment\n", nothing);
        assertRefused("platforms: {}\n", nothing);
        assertRefused(
                "apiVersion: pipelines.kubeflow.org/v2beta1\n",
                "iris.yaml:1:1: this is a Kubernetes manifest, not a compiled pipeline. Give what stands under its 'pipelineSpec'.");
    }

    @Test
    void refusesASecondPipeline() {
        assertRefused(
                PIPELINE + "---\n" + PIPELINE,
                "iris.yaml:7:1: this is a second pipeline, the first is in line 1. Keep one a file.");
    }

    @Test
    void refusesTwoAlternativesOfOneThing() {
        assertRefused(
                PIPELINE.replace("dag: {}", "dag: {}\n  executorLabel: x"),
                "iris.yaml:5:3: 'executorLabel' cannot stand beside 'dag': only one of the two is meant. Remove the other.");
    }

    @Test
    void refusesDuplicateKeys() {
        assertRefused(
                PIPELINE + "root: {}\n",
                "iris.yaml:6:1: the key 'root' stands here a second time, first in line 3. Remove one of the two.");
    }

    @Test
    void refusesKeysThatAreNotText() {
        assertRefused(PIPELINE + "1: x\n", "iris.yaml:6:1: a key must be text and is the number 1. Put it in quotes.");
        assertRefused(
                PIPELINE + "<<: {}\n",
                "iris.yaml:6:1: the merge key '<<' is not supported. Write out what it stands for.");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertRefused(
                "a: b: c\n",
                "iris.yaml:1:5: this is not YAML: mapping values are not allowed here. Correct it here or in the lines before.");
        assertRefused(
                "a: \u0007\n",
                "iris.yaml:1:4: YAML does not allow the character U+0007. Remove it, or write it as an escape in double quotes.");
        assertRefused(
                PIPELINE + "sdkVersion: !!python/object:os.system x\n",
                "iris.yaml:6:13: the tag 'tag:yaml.org,2002:python/object:os.system' is not allowed. Remove it.");
    }

    @Test
    void refusesAliasesThatGrowOrGoInCircles() {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        assertRefused(
                bomb.toString(),
                "iris.yaml:11:12: the aliases stand for more than 100000 values. Write them out, or repeat less.");
        assertRefused(
                "a: &a [*a]\n",
                "iris.yaml:1:8: the alias '*a' stands for something that it is a part of. Write out what it stands for.");
        assertRefused(
                "a: *b\n", "iris.yaml:1:4: the alias '*b' stands for nothing before it. Write out what it stands for.");
    }

    @Test
    void refusesWhatIsTooDeep() {
        String brackets = "[".repeat(100_000);

        assertRefused(
                "a: " + brackets,
                "iris.yaml:1:204: this is nested deeper than 200 levels. Make the structure flatter.");
        assertThatThrownBy(() -> SpecReader.parse("{\"a\":" + brackets, "iris.json"))
                .hasMessage("iris.json:1:206: this is nested deeper than 200 levels. Make the structure flatter.");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused(
                "x".repeat(32 * 1024 * 1024 + 1),
                "iris.yaml: this is larger than 32 MiB, more than KFP takes. Make it smaller.");
    }

    @Test
    void refusesNumbersThatJsonDoesNotKnow() {
        assertRefused(
                PIPELINE.replace("dag: {}", "inputDefinitions: {parameters: {a: {defaultValue: .nan}}}"),
                "iris.yaml:4:53: this number is too large or not a number. Write a finite one.");
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe9});
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> SpecReader.read(missing))
                .hasMessage(missing + ": there is no such file. Give the path of a compiled pipeline.");
        assertThatThrownBy(() -> SpecReader.read(latin))
                .hasMessage(latin + ": this is not text in UTF-8. Give the path of a compiled pipeline.");
        assertThatThrownBy(() -> SpecReader.read(folder)).isInstanceOf(SpecException.class);
    }

    @Test
    void givesWhatIsNotThereItsEmptyForm() {
        PipelineSpec read = SpecReader.parse(PIPELINE, "iris.yaml").pipeline();

        assertThat(read.components()).isEqualTo(Map.of());
        assertThat(read.deploymentSpec()).isNull();
        assertThat(Objects.requireNonNull(read.root()).implementation()).isInstanceOf(Dag.class);
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> SpecReader.parse(yaml, "iris.yaml"))
                .isInstanceOf(SpecException.class)
                .hasMessage(message);
    }

    @Test
    void refusesHalfCharactersWhereverTheyStand() {
        for (int length = 1_020; length < 1_030; length++) {
            var text = "#" + " ".repeat(length) + "\uD83D\uD83D\nroot: {}";

            assertThatThrownBy(() -> SpecReader.parse(text, "half.yaml"))
                    .isInstanceOf(SpecException.class)
                    .hasMessage("half.yaml:1:" + (text.indexOf('\uD83D') + 1)
                            + ": U+D83D is half of a character. Remove it, or write the whole character.");
        }
    }
}
