package io.kfp4j.component.signature;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.Artifact;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The context of a running task: makes each output artifact once, with the folder it goes to. */
public final class OutputArtifacts<O> implements TaskContext<O> {
    private final ComponentSignature signature;
    private final Map<String, String> environment;
    private final Function<Field, StoredArtifact> places;
    private final Map<String, Artifact> made = new LinkedHashMap<>();

    /**
     * A context for one task.
     *
     * @param places where each output goes, without its {@code @FileName}
     */
    public OutputArtifacts(
            ComponentSignature signature, Map<String, String> environment, Function<Field, StoredArtifact> places) {
        this.signature = signature;
        this.environment = Map.copyOf(environment);
        this.places = places;
    }

    @Override
    @SuppressWarnings("unchecked") // the accessor's own type says that the output is an A
    public <A extends Artifact> A output(Accessor<O, A> which) {
        if (Accessors.resolve(which) instanceof Accessors.Resolution.Found found) {
            return (A) artifact(signature
                    .output(found.component().getName())
                    .orElseThrow(() -> new IllegalArgumentException("'" + signature.name() + "' has no output '"
                            + found.component().getName() + "'")));
        }
        throw new IllegalArgumentException(Accessors.resolve(which).toString());
    }

    @Override
    @SuppressWarnings("unchecked") // a bare output is what the component returns
    public O output() {
        if (!signature.bareOutput()) {
            throw new IllegalStateException(
                    "'" + signature.name() + "' returns a record; name the output: output(Outputs::model)");
        }
        return (O) artifact(signature.outputs().get(0));
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    /** The artifacts asked for so far, by Java name. */
    public Map<String, Artifact> made() {
        return Map.copyOf(made);
    }

    private Artifact artifact(Field output) {
        if (output.type() instanceof FieldType.OfArtifact artifact) {
            return made.computeIfAbsent(output.javaName(), name -> create(output, artifact));
        }
        throw new IllegalArgumentException(
                "Output '" + output.javaName() + "' is a parameter: return it, there is nothing to write");
    }

    private Artifact create(Field output, FieldType.OfArtifact type) {
        var place = places.apply(output);
        var stored = output.fileName() == null ? place : place.file(output.fileName());
        createFolder(stored.path().toAbsolutePath().resolveSibling(".").normalize());
        return Artifacts.create(type.type(), stored);
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder " + folder, e);
        }
    }
}
