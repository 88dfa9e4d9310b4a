package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactStores;
import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.local.value.ParameterFile;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.ExecutorOutput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a program has made, as KFP's launcher does, and keeps the artifacts. */
record TaskOutputs(ArtifactFiles files, ArtifactStores stores) {
    private static final long LARGEST_FILE = 32L << 20;

    /**
     * The outputs of a program that has ended well.
     *
     * @throws ValueException if something is missing, or not what it should be
     * @throws IOException if an artifact cannot be kept
     */
    TaskValues collect(@Nullable OutputDefinitions definitions, ExecutorInput input) throws IOException {
        var outputs = input.outputs();
        if (outputs == null) {
            return TaskValues.none();
        }
        var said = said(outputs);
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : outputs.parameters().entrySet()) {
            var name = entry.getKey();
            var definition =
                    definitions == null ? null : definitions.parameters().get(name);
            parameters.put(
                    name,
                    said.parameterValues().containsKey(name)
                            ? said.parameterValues().get(name)
                            : ParameterFile.read(
                                    name,
                                    definition == null ? null : definition.parameterType(),
                                    text(name, Path.of(entry.getValue().outputFile()))));
        }
        var artifacts = new LinkedHashMap<String, List<ArtifactRecord>>();
        for (var entry : outputs.artifacts().entrySet()) {
            var planned = entry.getValue().artifacts().get(0);
            artifacts.put(
                    entry.getKey(), List.of(keep(entry.getKey(), planned, first(said.artifacts(), entry.getKey()))));
        }
        return new TaskValues(parameters, artifacts);
    }

    private static ExecutorOutput said(ExecutorInput.Outputs outputs) throws IOException {
        var name = outputs.outputFile();
        if (name == null || Files.notExists(Path.of(name))) {
            return new ExecutorOutput(Map.of(), Map.of());
        }
        try {
            return Json.read(read(Path.of(name)), Path.of(name).getFileName().toString(), ExecutorOutput.class);
        } catch (SpecException e) {
            throw new ValueException(
                    "The program ended well, but what it wrote to '" + name + "' is no executor output: "
                            + e.getMessage() + " KFP would fail the task as well.",
                    e);
        }
    }

    private static String text(String output, Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new ValueException("The program ended well, but has not written output '" + output + "' to '" + file
                    + "'. Write it there, or name it in the executor output.");
        }
        return read(file);
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new ValueException(
                    "'" + file + "' is larger than 32 MiB. Return large results as artifacts, not as parameters.");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new ValueException("'" + file + "' is not text in UTF-8. Return other things as artifacts.", e);
        }
    }

    /** The URI said by the program replaces the planned one, its metadata add to the planned ones. */
    private ArtifactRecord keep(String name, RuntimeArtifact planned, @Nullable RuntimeArtifact said)
            throws IOException {
        var metadata = new LinkedHashMap<>(planned.metadata());
        var uri = planned.uri();
        var path = files.paths().pathOf(planned);
        if (said != null) {
            metadata.putAll(said.metadata());
            if (said.uri() != null && !said.uri().isEmpty()) {
                uri = said.uri();
            }
            if (said.customPath() != null && !said.customPath().isEmpty()) {
                path = Path.of(said.customPath());
            } else if (uri != null) {
                path = files.pathOf(uri);
            }
        }
        if (uri == null) {
            throw new ValueException("Output '" + name + "' has no URI.");
        }
        if (Files.exists(path)) {
            stores.keep(path, uri);
        }
        return files.record(name, planned.type(), uri, metadata);
    }

    private static @Nullable RuntimeArtifact first(Map<String, ArtifactList> artifacts, String name) {
        var list = artifacts.get(name);
        return list == null || list.artifacts().isEmpty()
                ? null
                : list.artifacts().get(0);
    }
}
