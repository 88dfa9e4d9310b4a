package io.kfp4j.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubTest {
    private static final StubOptions OPTIONS = new StubOptions("com.example", null);
    private static final String SCALE =
            """
            name: Scale rows
            description: Scales every column of a table.
            inputs:
            - {name: Table, type: Dataset, description: What to scale.}
            - {name: Factor, type: Float, default: '2.5'}
            - {name: Columns, type: JsonArray, optional: true, description: All of them if left out.}
            outputs:
            - {name: Scaled table, type: Dataset}
            - {name: Rows, type: Integer}
            implementation:
              container:
                image: registry.example/scale:1
                command: [scale, {inputPath: Table}, {inputValue: Factor}, {outputPath: Scaled table}, {outputPath: Rows}]
            """;

    @TempDir
    Path folder;

    @Test
    void writesAComponentOfTheFirstVersionAsAPersonWould() {
        var stub = Stub.of(SCALE, "component.yaml", OPTIONS);

        assertThat(stub.typeName()).isEqualTo("com.example.ScaleRows");
        assertThat(stub.files())
                .extracting(StubFile::path)
                .containsExactly("com/example/ScaleRows.java", "com/example/scale-rows.yaml");
        assertThat(stub.files().get(1).text()).isEqualTo(SCALE);
        assertThat(stub.files().get(0).text())
                .isEqualTo(
                        """
                        package com.example;

                        import io.kfp4j.component.Component;
                        import io.kfp4j.component.Dataset;
                        import io.kfp4j.component.Default;
                        import io.kfp4j.dsl.FromYaml;
                        import java.util.List;
                        import org.jspecify.annotations.Nullable;

                        /**
                         * Scales every column of a table.
                         *
                         * <p>The work of kfp4j stubs: run it again with --force when the YAML beside it changes. Types may be narrowed by hand,
                         * such as a list of anything to a list of texts.
                         */
                        @FromYaml("scale-rows.yaml")
                        public interface ScaleRows extends Component<ScaleRows.Inputs, ScaleRows.Outputs> {

                            /**
                             * What it takes.
                             *
                             * @param table What to scale.
                             * @param columns All of them if left out.
                             */
                            record Inputs(Dataset table, @Nullable List<?> columns, @Default("2.5") double factor) {}

                            record Outputs(Dataset scaledTable, int rows) {}
                        }
                        """);
    }

    @Test
    void keepsNamesThatAreNoneInJavaAndTextsThatWouldEndItsComments() throws Exception {
        var stub = Stub.of(
                """
                # PIPELINE DEFINITION
                # Name: 2-class
                # Description: Ends */ here, or \\u002a/ there. @param <b> {@code x}
                #              and goes on.
                components:
                  comp-2-class:
                    executorLabel: exec
                    inputDefinitions:
                      artifacts:
                        any: {artifactType: {instanceSchema: 'x'}, isOptional: true}
                        own: {artifactType: {schemaTitle: google.VertexModel}}
                        models: {artifactType: {schemaTitle: system.Model}, isArtifactList: true}
                      parameters:
                        class: {parameterType: STRING}
                        learningRate: {parameterType: NUMBER_DOUBLE, defaultValue: 1.0, isOptional: true}
                        learning_rate: {parameterType: NUMBER_INTEGER, defaultValue: 5.0e9, isOptional: true}
                        metadata-2: {parameterType: STRUCT, defaultValue: {a: [1.0]}, isOptional: true}
                        mode: {parameterType: STRING, literals: [fast, slow], defaultValue: fast, isOptional: true}
                        size: {parameterType: STRING, literals: [1x, 2x]}
                        text: {parameterType: STRING, defaultValue: "a\\"\\n\\\\u0022", isOptional: true}
                        to_string: {parameterType: BOOLEAN, isOptional: true}
                        vertex_model: {parameterType: STRING, literals: [a, b]}
                        ünder: {parameterType: STRING, isOptional: true}
                        config: {parameterType: TASK_CONFIG, isOptional: true}
                        status: {parameterType: TASK_FINAL_STATUS, isOptional: true}
                    outputDefinitions:
                      parameters:
                        Output: {parameterType: NUMBER_INTEGER}
                deploymentSpec: {executors: {exec: {container: {image: x, command: [x]}}}}
                pipelineInfo: {name: 2-class}
                root: {dag: {tasks: {}}}
                schemaVersion: 2.1.0
                """,
                "two.yaml",
                OPTIONS);
        stub.write(folder, folder, false);

        try (var classes = Javac.compile(folder)) {
            var signature = ComponentSignature.of(Class.forName(stub.typeName(), false, classes));

            assertThat(stub.typeName()).isEqualTo("com.example.Component2Class");
            assertThat(signature.inputs().stream().collect(Collectors.toMap(Field::wireName, Field::javaName)))
                    .containsEntry("class", "class_")
                    .containsEntry("learningRate", "learningRate")
                    .containsEntry("learning_rate", "learningRate2")
                    .containsEntry("metadata-2", "metadata2")
                    .containsEntry("to_string", "toString_")
                    .doesNotContainKeys("ünder", "config");
            assertThat(signature.input("text").orElseThrow().defaultText()).isEqualTo("a\"\n\\u0022");
            assertThat(signature.input("learningRate2").orElseThrow().defaultText())
                    .isEqualTo("5000000000");
            assertThat(signature.bareOutput()).isTrue();
        }
        assertThat(stub.notes())
                .containsExactlyInAnyOrder(
                        "The input 'config' is left out: KFP itself gives it.",
                        "The input 'ünder' is left out: no Java name stands for it.");
        assertThat(folder.resolve("com/example/VertexModel.java")).isRegularFile();
        assertThat(folder.resolve("com/example/Component2Class.java"))
                .content()
                .contains("VertexModel own,", "VertexModel2 vertexModel,");
        assertThat(folder.resolve("com/example/Component2Class.java"))
                .content()
                .contains("enum Mode {\n        fast,\n        slow\n    }")
                .contains("One of [1x, 2x].")
                .contains("Ends &#42;/ here, or &#92;u002a/ there.")
                .contains("and goes on.");
    }

    @Test
    void isItsOnlyOutputWhereThatHasNoName() {
        var stub = Stub.of(
                """
                pipelineInfo: {name: count}
                root:
                  dag: {}
                  outputDefinitions: {parameters: {Output: {parameterType: NUMBER_INTEGER}}}
                schemaVersion: 2.1.0
                """,
                "count.yaml",
                new StubOptions("", null));

        assertThat(stub.files()).extracting(StubFile::path).containsExactly("Count.java", "count.yaml");
        assertThat(stub.files().get(0).text())
                .startsWith("import io.kfp4j.component.Component;\nimport io.kfp4j.dsl.FromYaml;\n\n/**")
                .contains(
                        "public interface Count extends Component<Count.Inputs, Integer> {\n\n    record Inputs() {}\n}");
    }

    @Test
    void leavesWhatIsThereUnlessForced() throws IOException {
        var stub = Stub.of(SCALE, "component.yaml", OPTIONS);
        var source = folder.resolve("java/com/example/ScaleRows.java");
        var resource = folder.resolve("resources/com/example/scale-rows.yaml");

        assertThat(stub.write(folder.resolve("java"), folder.resolve("resources"), false))
                .containsExactly(source, resource);
        assertThat(stub.write(folder.resolve("java"), folder.resolve("resources"), false))
                .isEmpty();
        Files.writeString(source, "mine");
        Files.delete(resource);

        assertThatThrownBy(() -> stub.write(folder.resolve("java"), folder.resolve("resources"), false))
                .isInstanceOf(StubException.class)
                .hasMessage("'" + source + "' is there and says something else. Use --force to replace what is there,"
                        + " or write to another folder.");
        assertThat(source).hasContent("mine");
        assertThat(resource).doesNotExist();
        assertThat(stub.write(folder.resolve("java"), folder.resolve("resources"), true))
                .containsExactly(source, resource);
        assertThat(source).content().startsWith("package com.example;");
    }

    @Test
    void refusesNamesAndFilesForWhichThereIsNoJava() {
        assertThatThrownBy(() -> new StubOptions("com.class", null)).hasMessageContaining("'com.class'");
        assertThatThrownBy(() -> new StubOptions("", "a.B")).hasMessageContaining("'a.B' is no class name");
        assertThatThrownBy(() -> new StubOptions("", "Model")).hasMessageContaining("'ModelComponent'");
        assertThatThrownBy(() -> Stub.of("a: [", "broken.yaml", OPTIONS))
                .isInstanceOf(StubException.class)
                .hasMessageContaining("broken.yaml");
        assertThatThrownBy(() -> Stub.of("pipelineInfo: {name: a}", "half.yaml", OPTIONS))
                .isInstanceOf(StubException.class)
                .hasMessageContaining("'root' is missing");
        assertThatThrownBy(() -> Stub.of(
                        """
                        pipelineInfo: {name: a}
                        root: {dag: {}, inputDefinitions: {parameters: {1st: {parameterType: STRING}}}}
                        schemaVersion: 2.1.0
                        """,
                        "first.yaml",
                        OPTIONS))
                .hasMessage("first.yaml requires the input '1st', and no Java name stands for it. Rename it, or let it"
                        + " be left out.");
    }
}
