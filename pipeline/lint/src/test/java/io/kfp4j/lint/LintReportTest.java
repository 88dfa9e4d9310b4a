package io.kfp4j.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintReportTest {
    private static final String SCHEMA_OF_SARIF = resource("/schema/sarif-schema-2.1.0.json");
    private static final String PIPELINE =
            """
            components:
              comp-train:
                executorLabel: exec-train
                inputDefinitions:
                  parameters:
                    epochs:
                      parameterType: NUMBER_INTEGER
            deploymentSpec:
              executors:
                exec-train:
                  container:
                    image: trainer:latest
                    command: [train]
            pipelineInfo:
              name: iris
            root:
              dag:
                tasks:
                  train:
                    componentRef:
                      name: comp-train
            schemaVersion: 2.1.0
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writePipeline() throws IOException {
        file = folder.resolve("iris.yaml");
        Files.writeString(file, PIPELINE);
    }

    @Test
    void saysWhereWhatAndWhatToDo() {
        var report = LintReport.of(file);

        assertThat(report.text())
                .isEqualTo(
                        """
                %1$s:19: error KFP4J-L009: task 'train' is not given parameter 'epochs' (NUMBER_INTEGER). Give it a value, or make it optional in the component. (root.dag.tasks.train)
                %1$s:12: warning KFP4J-L027: the image 'trainer:latest' means whatever is newest when the task starts. Name a version or, better, a digest. (deploymentSpec.executors.exec-train.container.image)
                %1$s: 1 error, 1 warning
                """
                                .formatted(file));
        assertThat(report.has(Severity.ERROR)).isTrue();
    }

    @Test
    void tellsProgramsTheSame() {
        var json = SpecTree.map(Json.parse(LintReport.of(file).json(), "json"));

        assertThat(json.get("findings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(Map.of(
                        "code", "KFP4J-L009",
                        "severity", "error",
                        "line", 19L,
                        "path", "root.dag.tasks.train",
                        "message", "task 'train' is not given parameter 'epochs' (NUMBER_INTEGER)",
                        "remedy", "Give it a value, or make it optional in the component."));
    }

    @Test
    void speaksSarif() {
        var sarif = LintReport.of(file).sarif();

        assertThat(sarif)
                .contains(
                        "\"version\": \"2.1.0\"",
                        "\"ruleId\": \"KFP4J-L009\"",
                        "\"startLine\": 19",
                        "\"level\": \"warning\"")
                .contains("\"fullyQualifiedName\": \"root.dag.tasks.train\"");
        assertThat(Json.parse(sarif, "sarif")).isNotNull();
    }

    @Test
    void keepsToTheSchemaOfSarifWhateverThePipeline() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SCHEMA_OF_SARIF, InputFormat.JSON);
        int results = 0;

        for (var pipeline : Conformance.pipelines().entrySet()) {
            var report = LintReport.of(pipeline.getKey(), pipeline.getValue(), Places.file(pipeline.getKey()));
            assertThat(schema.validate(report.sarif(), InputFormat.JSON))
                    .as(pipeline.getKey())
                    .isEmpty();
            results += report.findings().size();
        }

        assertThat(results).isPositive();
        assertThat(schema.validate(LintReport.of(file).sarif(), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {}}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void neverRepeatsASecret() throws IOException {
        Files.writeString(file, PIPELINE.replace("command: [train]", "command: [train, AKIA" + "IOSFODNN7EXAMPLE]"));

        var report = LintReport.of(file);

        assertThat(report.findings()).anyMatch(finding -> finding.code() == Code.SECRET);
        assertThat(report.text() + report.json() + report.sarif()).doesNotContain("IOSFODNN7EXAMPLE");
    }

    @Test
    void findsNothingInNothing() {
        var report = new LintReport("x.yaml", List.of(), Places.file("x.yaml"));

        assertThat(report.text()).isEqualTo("x.yaml: nothing found\n");
        assertThat(report.has(Severity.INFO)).isFalse();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LintReportTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
