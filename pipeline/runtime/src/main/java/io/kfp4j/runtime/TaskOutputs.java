package io.kfp4j.runtime;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorOutput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the executor output of what a component returned. */
final class TaskOutputs {

    private final ComponentSignature signature;
    private final OutputPlaces places;

    TaskOutputs(ComponentSignature signature, OutputPlaces places) {
        this.signature = signature;
        this.places = places;
    }

    /**
     * What is to be told to the launcher.
     *
     * @param returned what {@code run} returned
     * @throws ComponentException with everything about the returned values that cannot be passed on
     */
    ExecutorOutput of(@Nullable Object returned) throws ComponentException {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        Map<String, ArtifactList> artifacts = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (var output : signature.outputs()) {
            try {
                var value = valueOf(output, returned);
                if (value instanceof Artifact artifact) {
                    artifacts.put(output.wireName(), new ArtifactList(List.of(record(output, artifact))));
                } else {
                    parameters.put(output.wireName(), WireValues.toWire(value));
                }
            } catch (IllegalArgumentException e) {
                problems.add("output '" + output.wireName() + "' " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new ComponentException(String.join("\n", problems));
        }
        return new ExecutorOutput(parameters, artifacts);
    }

    private Object valueOf(Field output, @Nullable Object returned) {
        if (returned == null) {
            throw new IllegalArgumentException("is null: the component returned null");
        }
        var value = signature.bareOutput() ? returned : component((Record) returned, output.javaName());
        if (value == null) {
            throw new IllegalArgumentException("is null; every output needs a value");
        }
        return value;
    }

    private static @Nullable Object component(Record returned, String javaName) {
        for (var component : returned.getClass().getRecordComponents()) {
            if (component.getName().equals(javaName)) {
                return WireValues.read(returned, component);
            }
        }
        throw new IllegalArgumentException(
                "is missing in " + returned.getClass().getName());
    }

    private RuntimeArtifact record(Field output, Artifact artifact) {
        StoredArtifact expected = places.of(output);
        if (!same(expected, artifact)) {
            throw new IllegalArgumentException(
                    "was returned as '" + artifact.path() + "' but belongs at '" + expected.path()
                            + "'. Ask the task context for the output's artifact, write to its path and return it");
        }
        var given = places.given(output);
        return new RuntimeArtifact(given.name(), typeOf(output, given), given.uri(), artifact.metadata(), null);
    }

    private static boolean same(StoredArtifact expected, Artifact artifact) {
        return expected.path()
                .toAbsolutePath()
                .normalize()
                .equals(artifact.path().toAbsolutePath().normalize());
    }

    private static ArtifactType typeOf(Field output, RuntimeArtifact given) {
        return given.type() == null
                ? ArtifactType.of(((FieldType.OfArtifact) output.type()).schemaTitle())
                : given.type();
    }
}
