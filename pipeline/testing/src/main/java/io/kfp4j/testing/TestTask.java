package io.kfp4j.testing;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import io.kfp4j.spec.format.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the executor input that a launcher would write for a task whose outputs lie in a folder. */
record TestTask(ComponentSignature signature, Path folder) {

    String executorInput(Record inputs) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        Map<String, ArtifactList> artifacts = new LinkedHashMap<>();
        for (var component : signature.inputsRecord().getRecordComponents()) {
            var input = signature.input(component.getName()).orElseThrow();
            var value = WireValues.read(inputs, component);
            if (value == null) {
                continue; // a launcher leaves out what is absent
            }
            if (input.type() instanceof FieldType.OfArtifact type) {
                artifacts.put(input.wireName(), taken(input, type, value));
            } else {
                parameters.put(input.wireName(), WireValues.toWire(value));
            }
        }
        return Json.write(new ExecutorInput(new ExecutorInput.Inputs(parameters, artifacts), outputs()));
    }

    private static ArtifactList taken(Field input, FieldType.OfArtifact type, Object value) {
        var all = value instanceof List<?> list ? list : List.of(value);
        return new ArtifactList(
                all.stream().map(each -> taken(input, type, (Artifact) each)).toList());
    }

    private static RuntimeArtifact taken(Field input, FieldType.OfArtifact type, Artifact artifact) {
        var path = folderOf(artifact.path().toAbsolutePath(), input);
        var uri = artifact.uri().contains("://") ? artifact.uri() : path.toString();
        return new RuntimeArtifact(
                artifact.name(),
                ArtifactType.of(type.schemaTitle()),
                uri,
                artifact.metadata(),
                uri.contains("://") ? path.toString() : null);
    }

    // The component sees a file inside the artifact; a launcher knows only the folder.
    private static Path folderOf(Path path, Field input) {
        if (input.fileName() == null) {
            return path;
        }
        if (!path.endsWith(input.fileName())) {
            throw new IllegalArgumentException("The input '" + input.javaName() + "' is the file '" + input.fileName()
                    + "' in some folder, found '" + path + "'");
        }
        return path.resolveSibling(".").normalize();
    }

    private ExecutorInput.Outputs outputs() {
        Map<String, ExecutorInput.OutputParameter> parameters = new LinkedHashMap<>();
        Map<String, ArtifactList> artifacts = new LinkedHashMap<>();
        for (var output : signature.outputs()) {
            var place = folder.resolve(output.wireName()).toAbsolutePath().toString();
            if (output.type() instanceof FieldType.OfArtifact type) {
                artifacts.put(
                        output.wireName(),
                        new ArtifactList(List.of(new RuntimeArtifact(
                                output.wireName(), ArtifactType.of(type.schemaTitle()), place, Map.of(), null))));
            } else {
                parameters.put(output.wireName(), new ExecutorInput.OutputParameter(place));
            }
        }
        var executorOutput =
                folder.resolve("executor_output.json").toAbsolutePath().toString();
        return new ExecutorInput.Outputs(parameters, artifacts, executorOutput);
    }
}
