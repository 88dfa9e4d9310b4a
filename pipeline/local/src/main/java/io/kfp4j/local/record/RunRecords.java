package io.kfp4j.local.record;

import io.kfp4j.local.artifact.Folders;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code run.json}. */
public final class RunRecords {
    /** The file in the folder of a run. */
    public static final String FILE = "run.json";

    /**
     * The record in a run's folder.
     *
     * @throws IOException if there is none, or if it is not one; the message says what to do
     */
    public static RunRecord read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException("'" + folder + "' is not the folder of a run: it has no " + FILE
                    + ". Give the folder that the run's output names.");
        }
        try {
            var tree = Json.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
            return RunRecordReader.run(tree, folder);
        } catch (SpecException | IllegalArgumentException | ClassCastException e) {
            throw new IOException("'" + file + "' is damaged: " + e.getMessage() + ". Start a new run.", e);
        }
    }

    /** Writes the record into its folder; a reader sees the old one or the new one. */
    public static void write(RunRecord run) throws IOException {
        Folders.writeAtomically(run.folder().resolve(FILE), Json.pretty(RunRecordWriter.run(run)) + "\n");
    }

    /** Inputs or outputs as a JSON tree. */
    public static Map<String, @Nullable Object> tree(TaskValues values) {
        return RunRecordWriter.values(values);
    }

    /**
     * Inputs or outputs from a JSON tree.
     *
     * @throws IllegalArgumentException or {@link ClassCastException} if it is none
     */
    public static TaskValues values(@Nullable Object tree) {
        return RunRecordReader.values(tree);
    }

    private RunRecords() {}
}
