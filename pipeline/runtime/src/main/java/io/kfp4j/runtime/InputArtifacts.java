package io.kfp4j.runtime;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.signature.Artifacts;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.RuntimeArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes artifact objects of the artifacts a task takes. */
final class InputArtifacts {

    private static final int NAMES_SHOWN = 10;

    private final ArtifactPaths paths;

    InputArtifacts(ArtifactPaths paths) {
        this.paths = paths;
    }

    /** One artifact, or a list of them where the input is a list. */
    Object read(Field input, FieldType.OfArtifact type, ArtifactList given) {
        if (!type.list() && given.artifacts().size() > 1) {
            throw new IllegalArgumentException(
                    "takes one artifact, found " + given.artifacts().size());
        }
        List<Artifact> all = new ArrayList<>();
        for (var each : given.artifacts()) {
            all.add(Artifacts.create(type.type(), stored(each, input)));
        }
        return type.list() ? List.copyOf(all) : all.get(0);
    }

    private StoredArtifact stored(RuntimeArtifact artifact, Field input) {
        var stored = new StoredArtifact(
                artifact.name() == null ? "" : artifact.name(),
                artifact.uri() == null ? "" : artifact.uri(),
                paths.pathOf(artifact),
                unwrapped(artifact.metadata()));
        return input.fileName() == null ? stored : existing(stored, input.fileName());
    }

    private static StoredArtifact existing(StoredArtifact folder, String fileName) {
        if (!Files.exists(folder.path().resolve(fileName))) {
            throw new IllegalArgumentException(
                    "has no file '" + fileName + "': '" + folder.path() + "' " + contents(folder.path()));
        }
        return folder.file(fileName);
    }

    private static String contents(Path folder) {
        if (!Files.exists(folder)) {
            return "does not exist";
        }
        if (!Files.isDirectory(folder)) {
            return "is a file and no folder";
        }
        try (var files = Files.list(folder)) {
            var names = files.limit(NAMES_SHOWN + 1L)
                    .map(each -> "'" + each.getFileName() + "'")
                    .sorted()
                    .toList();
            return names.isEmpty()
                    ? "is empty"
                    : "holds " + names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
                            + (names.size() > NAMES_SHOWN ? " and more" : "");
        } catch (IOException e) {
            return "cannot be read: " + e;
        }
    }

    // KFP's metadata store knows no lists and maps; the server wraps them on their way through it.
    private static Map<String, Object> unwrapped(Map<String, Object> metadata) {
        Map<String, Object> all = new LinkedHashMap<>(metadata);
        all.replaceAll((key, value) -> {
            if (value instanceof Map<?, ?> wrapper && wrapper.size() == 1) {
                if (wrapper.get("list") instanceof List<?> list) {
                    return list;
                }
                if (wrapper.get("struct") instanceof Map<?, ?> struct) {
                    return struct;
                }
            }
            return value;
        });
        return all;
    }
}
