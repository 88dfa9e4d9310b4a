package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kfp4j.spec.CompiledPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestTest {
    private static final CompiledPipeline PIPELINE = pipeline("read:1");

    @Test
    void isAPipelineAndAVersionOfIt() {
        var manifest = new Manifest("team-a", null, null, "iris-1", "First").yaml(PIPELINE);

        assertThat(manifest)
                .isEqualTo(
                        """
                        apiVersion: pipelines.kubeflow.org/v2beta1
                        kind: Pipeline
                        metadata:
                          name: iris
                          namespace: team-a
                        spec:
                          description: Three kinds of flowers.
                          displayName: Iris
                        ---
                        apiVersion: pipelines.kubeflow.org/v2beta1
                        kind: PipelineVersion
                        metadata:
                          name: iris-1
                          namespace: team-a
                        spec:
                          description: Three kinds of flowers.
                          displayName: First
                          pipelineName: iris
                          pipelineSpec:
                            deploymentSpec:
                              executors:
                                exec-read:
                                  container:
                                    image: read:1
                            pipelineInfo:
                              description: Three kinds of flowers.
                              displayName: Iris
                              name: iris
                            root:
                              dag: {}
                            schemaVersion: 2.1.0
                          platformSpec:
                            platforms:
                              kubernetes:
                                pipelineConfig:
                                  activeDeadlineSeconds: '20'
                        """);
    }

    @Test
    void isANewVersionWhereTheSpecChanged() {
        var first = version(Manifest.ofSpec().yaml(PIPELINE));
        var again = version(Manifest.ofSpec().yaml(pipeline("read:1")));
        var changed = version(Manifest.ofSpec().yaml(pipeline("read:2")));

        assertThat(first).matches("iris-[0-9a-f]{10}").isEqualTo(again).isNotEqualTo(changed);
    }

    @Test
    void refusesNamesThatKubernetesDoesNotTake() {
        assertThatThrownBy(() -> new Manifest(null, "My_Pipeline", null, null, null).yaml(PIPELINE))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("The pipeline cannot be called 'My_Pipeline' in Kubernetes");
        assertThatThrownBy(() -> new Manifest(null, null, null, "v1.", null).yaml(PIPELINE))
                .hasMessageContaining("The version cannot be called 'v1.'");
        assertThatThrownBy(() -> new Manifest("team.a", null, null, null, null).yaml(PIPELINE))
                .hasMessageContaining("There is no namespace 'team.a'");
    }

    @Test
    void isWhatTheCustomResourceDefinitionsAskForWhateverThePipeline() throws IOException {
        var pipelines = schema("pipelines.kubeflow.org_pipelines.yaml");
        var versions = schema("pipelines.kubeflow.org_pipelineversions.yaml");
        List<Path> files = Conformance.pipelines();

        for (Path file : files) {
            var documents = documents(new Manifest("team-a", null, null, null, null).yaml(SpecReader.read(file)));

            assertThat(documents).as("%s", file).hasSize(2);
            assertThat(pipelines.validate(Json.text(documents.get(0)), InputFormat.JSON))
                    .as("%s", file)
                    .isEmpty();
            assertThat(versions.validate(Json.text(documents.get(1)), InputFormat.JSON))
                    .as("%s", file)
                    .isEmpty();
        }
        System.out.println(
                "manifests: " + files.size() + " conformance pipelines are valid Pipelines and PipelineVersions");
        assertThat(files).isNotEmpty();
        assertThat(versions.validate("{\"spec\": {\"name\": \"x\"}}", InputFormat.JSON))
                .hasSizeGreaterThan(1);
    }

    private static CompiledPipeline pipeline(String image) {
        return SpecReader.parse(
                """
                deploymentSpec: {executors: {exec-read: {container: {image: %s}}}}
                pipelineInfo: {name: iris, displayName: Iris, description: Three kinds of flowers.}
                root: {dag: {}}
                schemaVersion: 2.1.0
                ---
                platforms: {kubernetes: {pipelineConfig: {activeDeadlineSeconds: '20'}}}
                """
                        .formatted(image),
                "iris.yaml");
    }

    private static String version(String manifest) {
        return String.valueOf(
                ((Map<?, ?>) Objects.requireNonNull(documents(manifest).get(1).get("metadata"))).get("name"));
    }

    /** The schema that a server holds objects against; what it would drop is refused. */
    private static Schema schema(String file) throws IOException {
        var definition =
                documents(Files.readString(definitions().resolve(file))).get(0);
        var version = (Map<?, ?>) ((List<?>) Objects.requireNonNull(
                        ((Map<?, ?>) Objects.requireNonNull(definition.get("spec"))).get("versions")))
                .get(0);
        var schema = closed(Objects.requireNonNull(((Map<?, ?>) version.get("schema")).get("openAPIV3Schema")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Json.text(schema), InputFormat.JSON);
    }

    private static Object closed(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), closed(value)));
            if (map.get("properties") instanceof Map && "object".equals(map.get("type"))) {
                copy.put("additionalProperties", false);
            }
            return copy;
        }
        return schema;
    }

    private static Path definitions() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/crds");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return Assumptions.abort("there is no folder shared/crds beside the project");
    }

    private static List<Map<String, @Nullable Object>> documents(String yaml) {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            ((Map<?, ?>) document).forEach((key, value) -> fields.put(String.valueOf(key), value));
            documents.add(fields);
        }
        return documents;
    }
}
