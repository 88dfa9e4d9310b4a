package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.DeploymentSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.TaskSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecWriterTest {

    @Test
    void writesAPipelineLikeThePythonSdk() {
        var train = new TaskSpec(
                new TaskSpec.TaskInfo("train"),
                new TaskSpec.ComponentRef("comp-train"),
                new TaskSpec.TaskInputs(
                        Map.of("epochs", new TaskSpec.ParameterInput(ParameterSource.RuntimeValue.constant(50), null)),
                        Map.of()),
                List.of("read"),
                new TaskSpec.CachingOptions(false, null),
                null,
                null,
                null,
                new TaskSpec.RetryPolicy(2, "0s", 2.0, "3600s"));
        var container = new ContainerSpec(
                "registry/train:1",
                List.of("java", "-cp", "/app/*"),
                List.of("yes", "1e5", "012", "two\nlines", "é", "{{$}}", "", "a: b"),
                null,
                new ContainerSpec.ResourceSpec(
                        1.0,
                        null,
                        null,
                        null,
                        new ContainerSpec.Accelerator("nvidia.com/gpu", 1L, null, null),
                        null,
                        null,
                        null,
                        null),
                List.of());
        var pipeline = new PipelineSpec(
                new PipelineSpec.PipelineInfo("iris", null, null),
                PipelineSpec.SCHEMA_VERSION,
                "kfp4j-1",
                Map.of("comp-train", new ComponentSpec(null, null, new Implementation.Executor("exec-train"))),
                new ComponentSpec(null, null, new Implementation.Dag(new DagSpec(Map.of("train", train), null))),
                new DeploymentSpec(Map.of("exec-train", new ExecutorSpec(new ExecutorSpec.Work.Container(container)))),
                null);

        String yaml = SpecWriter.yaml(new CompiledPipeline(pipeline, new PlatformSpec(Map.of())));

        assertThat(yaml)
                .isEqualTo(
                        """
                # PIPELINE DEFINITION
                # Name: iris
                components:
                  comp-train:
                    executorLabel: exec-train
                deploymentSpec:
                  executors:
                    exec-train:
                      container:
                        args:
                        - 'yes'
                        - '1e5'
                        - '012'
                        - 'two

                          lines'
                        - "\\xe9"
                        - '{{$}}'
                        - ''
                        - 'a: b'
                        command:
                        - java
                        - -cp
                        - /app/*
                        image: registry/train:1
                        resources:
                          accelerator:
                            count: '1'
                            type: nvidia.com/gpu
                          cpuLimit: 1.0
                pipelineInfo:
                  name: iris
                root:
                  dag:
                    tasks:
                      train:
                        cachingOptions: {}
                        componentRef:
                          name: comp-train
                        dependentTasks:
                        - read
                        inputs:
                          parameters:
                            epochs:
                              runtimeValue:
                                constant: 50.0
                        retryPolicy:
                          backoffDuration: 0s
                          backoffFactor: 2.0
                          backoffMaxDuration: 3600s
                          maxRetryCount: 2
                        taskInfo:
                          name: train
                schemaVersion: 2.1.0
                sdkVersion: kfp4j-1
                """);
    }

    @Test
    void tellsPeopleFirstWhatThePipelineTakesAndMakes() {
        var inputs = new InputDefinitions(
                Map.of(
                        "data",
                        new InputDefinitions.ArtifactInput(ArtifactType.of("system.Dataset"), false, false, null)),
                Map.of(
                        "epochs", parameter(ParameterType.NUMBER_INTEGER, 50.0),
                        "name", parameter(ParameterType.STRING, "x\nroot: {}"),
                        "flags", parameter(ParameterType.LIST, List.of(true, 1e-7, "a")),
                        "options", parameter(ParameterType.STRUCT, Map.of("b", 1.5, "a", Map.of())),
                        "verbose", parameter(ParameterType.BOOLEAN, null)));
        var outputs = new OutputDefinitions(
                Map.of(
                        "model",
                        new OutputDefinitions.ArtifactOutput(ArtifactType.of("system.Model"), Map.of(), false, null)),
                Map.of("accuracy", new OutputDefinitions.ParameterOutput(ParameterType.NUMBER_DOUBLE, null)));
        var pipeline = new PipelineSpec(
                new PipelineSpec.PipelineInfo("iris", null, "Trains a network.\nServes it."),
                PipelineSpec.SCHEMA_VERSION,
                null,
                Map.of(),
                new ComponentSpec(inputs, outputs, new Implementation.Dag(new DagSpec(Map.of(), null))),
                null,
                null);

        String yaml = SpecWriter.yaml(new CompiledPipeline(pipeline, null));

        assertThat(yaml)
                .startsWith(
                        """
                # PIPELINE DEFINITION
                # Name: iris
                # Description: Trains a network.
                #              Serves it.
                # Inputs:
                #    data: system.Dataset
                #    epochs: int [Default: 50.0]
                #    flags: list [Default: [True, 1.0e-07, 'a']]
                #    name: str [Default: 'x\\nroot: {}']
                #    options: dict [Default: {'a': {}, 'b': 1.5}]
                #    verbose: bool
                # Outputs:
                #    accuracy: float
                #    model: system.Model
                pipelineInfo:
                """);
    }

    @Test
    void writesFilesBySuffix(@TempDir Path folder) throws IOException {
        Path yaml = folder.resolve("new/folder/iris.yaml");
        Path json = folder.resolve("iris.json");

        SpecWriter.write(iris(null), yaml);
        SpecWriter.write(iris(null), json);

        assertThat(yaml).hasContent(SpecWriter.yaml(iris(null)));
        assertThat(json).hasContent(SpecWriter.json(iris(null)));
        assertThat(SpecReader.read(json)).isEqualTo(SpecReader.read(yaml));
    }

    @Test
    void refusesOtherSuffixes(@TempDir Path folder) {
        Path file = folder.resolve("iris.txt");

        assertThatThrownBy(() -> SpecWriter.write(iris(null), file))
                .hasMessage(file + ": the suffix says neither YAML nor JSON. Use '.yaml', '.yml' or '.json'.");
    }

    @Test
    void refusesJsonWhereAPlatformSpecificationWouldBeLost(@TempDir Path folder) {
        CompiledPipeline pipeline = iris(
                new PlatformSpec(Map.of(PlatformSpec.KUBERNETES, new SinglePlatformSpec(null, null, Map.of(), null))));
        Path file = folder.resolve("iris.json");

        assertThatThrownBy(() -> SpecWriter.write(pipeline, file))
                .hasMessage("pipeline 'iris': JSON has no room for its platform specification. Write it as YAML.");
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesWhatWasThereWhenWritingFails(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("iris.yaml");
        Files.createDirectories(file.resolve("kept"));

        assertThatThrownBy(() -> SpecWriter.write(iris(null), file)).isInstanceOf(SpecException.class);

        assertThat(file.resolve("kept")).exists();
        assertThat(folder.toFile().list()).containsExactly("iris.yaml");
    }

    @Test
    void refusesNumbersThatKfpWouldRound() {
        var source = ParameterSource.RuntimeValue.constant(9007199254740993L);
        var task = new TaskSpec(
                null,
                null,
                new TaskSpec.TaskInputs(Map.of("id", new TaskSpec.ParameterInput(source, null)), Map.of()),
                List.of(),
                null,
                null,
                null,
                null,
                null);
        var pipeline = new PipelineSpec(
                null,
                null,
                null,
                Map.of(),
                new ComponentSpec(null, null, new Implementation.Dag(new DagSpec(Map.of("t", task), null))),
                null,
                null);

        assertThatThrownBy(() -> SpecWriter.yaml(new CompiledPipeline(pipeline, null)))
                .hasMessage(
                        "pipeline: 'root.dag.tasks.t.inputs.parameters.id.runtimeValue.constant' is 9007199254740993,"
                                + " which KFP would round to 9007199254740992. Make it a String.");
    }

    private static InputDefinitions.ParameterInput parameter(ParameterType type, @Nullable Object value) {
        return new InputDefinitions.ParameterInput(type, value, value != null, null, List.of());
    }

    private static CompiledPipeline iris(@Nullable PlatformSpec platform) {
        var root = new ComponentSpec(null, null, new Implementation.Dag(new DagSpec(Map.of(), null)));
        return new CompiledPipeline(
                new PipelineSpec(
                        new PipelineSpec.PipelineInfo("iris", null, null),
                        PipelineSpec.SCHEMA_VERSION,
                        null,
                        Map.of(),
                        root,
                        null,
                        null),
                platform);
    }
}
