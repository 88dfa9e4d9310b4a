package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactDigest;
import io.kfp4j.local.artifact.ArtifactStores;
import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what tasks made: one file per pipeline and key. It names artifacts, it does not hold them; an entry whose artifacts are
 * gone or changed is no entry.
 *
 * @param folder of the pipeline's entries
 * @param code tells versions of the components on the class path apart, for which KFP has images
 */
record TaskCache(Path folder, CodeVersion code, ArtifactFiles files, ArtifactStores stores) {

    /**
     * @param runId the run that made the outputs
     */
    record Hit(TaskValues outputs, String runId) {}

    /** What an equal task has made. */
    Optional<Hit> find(String key, boolean isComponent) {
        var file = file(key);
        try {
            if (Files.isRegularFile(file)
                    && Json.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString())
                            instanceof Map<?, ?> entry
                    && (!isComponent || code.get().equals(entry.get("code")))) {
                var outputs = RunRecords.values(entry.get("outputs"));
                return areThere(outputs)
                        ? Optional.of(new Hit(outputs, String.valueOf(entry.get("runId"))))
                        : Optional.empty();
            }
        } catch (IOException | SpecException | IllegalArgumentException | ClassCastException e) {
            // An entry that cannot be read is none: the task runs, and replaces it.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Remembers the outputs of a task. */
    void put(String key, String runId, TaskValues outputs) throws IOException {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("runId", runId);
        entry.put("code", code.get());
        entry.put("outputs", RunRecords.tree(outputs));
        Files.createDirectories(folder);
        Folders.writeAtomically(file(key), Json.pretty(entry) + "\n");
    }

    /** Whether all artifacts are where and what they were. */
    boolean areThere(TaskValues outputs) throws IOException {
        for (var list : outputs.artifacts().values()) {
            for (var artifact : list) {
                if (artifact.sha256() != null) {
                    var path = files.pathOf(artifact);
                    stores.fetch(artifact.uri(), path);
                    if (!artifact.sha256().equals(ArtifactDigest.of(path).sha256())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Path file(String key) {
        return folder.resolve(key + ".json");
    }
}
