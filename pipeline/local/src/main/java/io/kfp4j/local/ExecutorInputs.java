package io.kfp4j.local;

import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task's program is handed: its inputs with the component's defaults, and where its outputs go. */
record ExecutorInputs(RunFolder folder, ArtifactFiles files) {

    ExecutorInput of(TaskJob job) {
        return new ExecutorInput(inputs(job), outputs(job));
    }

    private static ExecutorInput.Inputs inputs(TaskJob job) {
        var parameters = new LinkedHashMap<String, @Nullable Object>(job.given().parameters());
        var definitions = job.component().inputDefinitions();
        if (definitions != null) {
            definitions.parameters().forEach((name, definition) -> {
                if (definition.defaultValue() != null) {
                    parameters.putIfAbsent(name, definition.defaultValue());
                }
            });
        }
        var artifacts = new LinkedHashMap<String, ArtifactList>();
        job.given()
                .artifacts()
                .forEach((name, list) -> artifacts.put(
                        name,
                        new ArtifactList(
                                list.stream().map(ArtifactFiles::runtime).toList())));
        return new ExecutorInput.Inputs(parameters, artifacts);
    }

    private ExecutorInput.Outputs outputs(TaskJob job) {
        var place = folder.task(job.path());
        var parameters = new LinkedHashMap<String, ExecutorInput.OutputParameter>();
        var artifacts = new LinkedHashMap<String, ArtifactList>();
        var definitions = job.component().outputDefinitions();
        if (definitions != null) {
            definitions
                    .parameters()
                    .keySet()
                    .forEach(name -> parameters.put(
                            name,
                            new ExecutorInput.OutputParameter(
                                    place.parameterFile(name).toString())));
            definitions
                    .artifacts()
                    .forEach((name, output) -> artifacts.put(
                            name,
                            new ArtifactList(List.of(new RuntimeArtifact(
                                    name,
                                    output.artifactType(),
                                    folder.artifactUri(job.path(), name),
                                    output.metadata(),
                                    null)))));
        }
        return new ExecutorInput.Outputs(
                parameters, artifacts, place.outputFile().toString());
    }
}
