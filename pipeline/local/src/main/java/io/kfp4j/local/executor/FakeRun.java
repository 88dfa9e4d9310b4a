package io.kfp4j.local.executor;

import io.kfp4j.runtime.ArtifactPaths;
import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.ExecutorOutput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link FakeTask} was given, and what it makes. */
public final class FakeRun {
    private final ExecutorInput input;
    private final Map<String, String> environment;
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, ArtifactList> artifacts = new LinkedHashMap<>();

    FakeRun(ExecutorInput input, Map<String, String> environment) {
        this.input = input;
        this.environment = environment;
    }

    /** An input parameter; null where it has no value. */
    public @Nullable Object parameter(String name) {
        var inputs = input.inputs();
        return inputs == null ? null : inputs.parameterValues().get(name);
    }

    /**
     * The file or folder of an input artifact.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Path artifact(String name) {
        var inputs = input.inputs();
        return path(first(inputs == null ? Map.of() : inputs.artifacts(), "input", name));
    }

    /** The environment variables of the task. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns a value. */
    public FakeRun output(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Writes an artifact. */
    public FakeRun artifact(String name, String content) throws IOException {
        var path = outputPath(name);
        Files.writeString(path, content, StandardCharsets.UTF_8);
        return this;
    }

    /** Gives an output artifact metadata. */
    public FakeRun metadata(String name, Map<String, Object> metadata) {
        var artifact = output(name);
        artifacts.put(
                name,
                new ArtifactList(List.of(
                        new RuntimeArtifact(artifact.name(), artifact.type(), artifact.uri(), metadata, null))));
        return this;
    }

    /** Where to write an output artifact; the folder around it exists. */
    public Path outputPath(String name) {
        return path(output(name));
    }

    ExecutorOutput result() {
        return new ExecutorOutput(parameters, artifacts);
    }

    private RuntimeArtifact output(String name) {
        var outputs = input.outputs();
        return first(outputs == null ? Map.of() : outputs.artifacts(), "output", name);
    }

    private Path path(RuntimeArtifact artifact) {
        return ArtifactPaths.of(environment).pathOf(artifact);
    }

    private static RuntimeArtifact first(Map<String, ArtifactList> artifacts, String side, String name) {
        var list = artifacts.get(name);
        if (list == null || list.artifacts().isEmpty()) {
            throw new IllegalArgumentException(
                    "The task has no " + side + " artifact '" + name + "'. It has " + artifacts.keySet() + ".");
        }
        return list.artifacts().get(0);
    }
}
