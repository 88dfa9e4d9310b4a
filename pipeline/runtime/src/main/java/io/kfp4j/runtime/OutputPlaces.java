package io.kfp4j.runtime;

import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the executor input wants a task's outputs. */
final class OutputPlaces {

    private static final String DEFAULT_OUTPUT_FILE =
            "/tmp/kfp_outputs/output_metadata.json"; // the launcher looks there too

    private final ExecutorInput.Outputs given;
    private final ArtifactPaths paths;

    OutputPlaces(ExecutorInput.@Nullable Outputs given, ArtifactPaths paths) {
        this.given = given == null ? new ExecutorInput.Outputs(Map.of(), Map.of(), null) : given;
        this.paths = paths;
    }

    /** Adds a sentence for each output of the component without a place, and for each place without an output. */
    void check(List<Field> outputs, List<String> problems) {
        for (var output : outputs) {
            if (output.type() instanceof FieldType.OfArtifact) {
                try {
                    of(output);
                } catch (IllegalArgumentException e) {
                    problems.add("output '" + output.wireName() + "' " + e.getMessage());
                }
            } else if (!given.parameters().containsKey(output.wireName())) {
                problems.add("output '" + output.wireName() + "' has no place" + Names.OTHER_VERSION);
            }
        }
        Names.unknown(given.parameters().keySet(), outputs, FieldType.Parameter.class)
                .forEach(name -> problems.add("it has no output parameter '" + name + "'" + Names.OTHER_VERSION));
        Names.unknown(given.artifacts().keySet(), outputs, FieldType.OfArtifact.class)
                .forEach(name -> problems.add("it has no output artifact '" + name + "'" + Names.OTHER_VERSION));
    }

    /** The artifact to write for an output, seen as the file inside it where the output names one. */
    StoredArtifact of(Field output) {
        var folder = folder(output);
        return output.fileName() == null ? folder : folder.file(output.fileName());
    }

    /** The artifact to write for an output. */
    StoredArtifact folder(Field output) {
        var artifact = given(output);
        return new StoredArtifact(
                artifact.name() == null ? output.wireName() : artifact.name(),
                artifact.uri() == null ? "" : artifact.uri(),
                paths.pathOf(artifact),
                artifact.metadata());
    }

    /** What the executor input says of an output. */
    RuntimeArtifact given(Field output) {
        var list = given.artifacts().getOrDefault(output.wireName(), new ArtifactList(List.of()));
        if (list.artifacts().isEmpty()) {
            throw new IllegalArgumentException("has no place" + Names.OTHER_VERSION);
        }
        return list.artifacts().get(0);
    }

    /** The file of each output parameter, by its name on the wire. */
    Map<String, Path> parameterFiles() {
        Map<String, Path> files = new LinkedHashMap<>();
        given.parameters().forEach((name, parameter) -> files.put(name, Path.of(parameter.outputFile())));
        return files;
    }

    /** Where the executor output goes. */
    Path executorOutput() {
        var file = given.outputFile();
        return Path.of(file == null || file.isEmpty() ? DEFAULT_OUTPUT_FILE : file);
    }

    /** Makes the folders that everything goes to. */
    void createFolders(List<Field> outputs) throws IOException {
        for (var output : outputs) {
            if (output.type() instanceof FieldType.OfArtifact) {
                createParent(of(output).path());
            }
        }
        for (var file : parameterFiles().values()) {
            createParent(file);
        }
        createParent(executorOutput());
    }

    private static void createParent(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }
}
